import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, keepFeed, readBuildOptions } from "../../scripts/build";

test.each([
  [["--mode", "fast"], `--mode "fast": use production or development.`],
  [["--namespaces", "one"], `--namespaces "one": use none or split.`],
  [["--base-url", "http://example.com"], "is not https"],
  [["--support-url", "help"], `--support-url "help": give an https address.`],
])("%j is refused with what is allowed", (options, reason) => {
  expect(() => readBuildOptions(options)).toThrow(reason);
});

test("a folder of other files is not replaced", async () => {
  const folder = mkdtempSync(join(tmpdir(), "orebook-other-"));
  try {
    writeFileSync(join(folder, "mine.txt"), "");
    await expect(build(readBuildOptions(["--out", folder]))).rejects.toThrow("has files that are not from a build");
    expect(readdirSync(folder)).toEqual(["mine.txt"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("releases of the dataset that are there stay when the rest is replaced", () => {
  const folder = mkdtempSync(join(tmpdir(), "orebook-feed-"));
  try {
    const [before, next] = [join(folder, "before"), join(folder, "next")];
    mkdirSync(join(before, "data"), { recursive: true });
    mkdirSync(next);
    keepFeed(join(folder, "none"), next);
    expect(readdirSync(next)).toEqual([]);
    writeFileSync(join(before, "pane.js"), "old");
    for (const file of ["dataset-2026.1-14438b0e.json", "latest.json"]) writeFileSync(join(before, "data", file), file);
    keepFeed(before, next);
    expect(readdirSync(next)).toEqual(["data"]);
    expect(readdirSync(join(next, "data"))).toEqual(["dataset-2026.1-14438b0e.json", "latest.json"]);
    expect(readFileSync(join(next, "data", "latest.json"), "utf8")).toBe("latest.json");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("as a command it tells the reason in one line and fails", () => {
  const script = join(__dirname, "..", "..", "scripts", "build.ts");
  const run = spawnSync(process.execPath, ["--import", "tsx", script, "--mode", "fast"], { encoding: "utf8" });
  expect(run.stderr).toBe(`--mode "fast": use production or development.\n`);
  expect(run.status).toBe(1);
});
