import { spawnSync } from "node:child_process";
import fs, { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recoverFolder, replaceFolder } from "../../../scripts/lib/replace-folder";

let root: string;
let dist: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "orebook-"));
  dist = join(root, "dist");
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(root, { recursive: true });
});

function folder(name: string, content: string): string {
  const path = join(root, name);
  mkdirSync(path);
  writeFileSync(join(path, "functions.js"), content);
  return path;
}

const inPlace = (): string => readFileSync(join(dist, "functions.js"), "utf8");
/** Number of a process that is gone. */
const gone = (): number => spawnSync(process.execPath, ["--eval", ""]).pid;

test("the new folder takes the place of the old, or of none", () => {
  replaceFolder(folder("first", "1"), dist);
  expect(inPlace()).toBe("1");
  replaceFolder(folder("second", "2"), dist);
  expect(inPlace()).toBe("2");
  expect(readdirSync(root)).toEqual(["dist"]);
});

test("a kill at any step leaves a folder that comes back at the next start", () => {
  const { renameSync } = fs;
  for (const step of [1, 2]) {
    folder("dist", "old");
    const partial = folder("partial", "new");
    let steps = 0;
    jest.spyOn(fs, "renameSync").mockImplementation((from, to) => {
      steps++;
      if (steps <= step) renameSync(from, to);
      // What a process that is killed after this step does: no more.
      if (steps >= step) throw new Error("killed");
    });
    expect(() => replaceFolder(partial, dist)).toThrow("killed");
    jest.restoreAllMocks();
    for (const name of readdirSync(root).filter((one) => one.includes(".before-")))
      renameSync(join(root, name), join(root, `dist.before-${gone()}`));
    recoverFolder(dist);
    expect(inPlace()).toBe(step === 1 ? "old" : "new");
    expect(readdirSync(root).filter((name) => name.includes(".before-"))).toEqual([]);
    for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
  }
});

test("where the new folder cannot be moved, the old one stays in its place", () => {
  folder("dist", "old");
  expect(() => replaceFolder(join(root, "nowhere"), dist)).toThrow(/ENOENT/);
  expect(inPlace()).toBe("old");
  expect(readdirSync(root)).toEqual(["dist"]);
});

test("what a running build has moved aside is left alone", () => {
  folder(`dist.before-${process.pid}`, "old");
  recoverFolder(dist);
  expect(existsSync(dist)).toBe(false);
});
