import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isStale } from "../../workbench/freshness";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "freshness-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string, time: number) => {
  const full = path.join(folder, name);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, "");
  utimesSync(full, time, time);
  return full;
};

test("a product that is missing, or older than any source, is stale", () => {
  const product = file("dist/a.js", 2000);
  const source = path.join(folder, "src");
  file("src/deep/one.ts", 1000);
  expect(isStale([product], [source])).toBe(false);
  expect(isStale([product, path.join(folder, "dist/missing.js")], [source])).toBe(true);
  file("src/deep/two.ts", 3000);
  expect(isStale([product], [source])).toBe(true);
});

test("what is ignored, or not there, makes nothing stale", () => {
  const product = file("app/dist/a.js", 2000);
  file("app/page.ts", 1000);
  expect(isStale([product], [path.join(folder, "app"), path.join(folder, "nowhere")], [path.join(folder, "app/dist")])).toBe(
    false,
  );
});
