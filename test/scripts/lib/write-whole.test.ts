import { spawnSync } from "node:child_process";
import fs, { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clearPartials, writeTogether, writeWhole } from "../../../scripts/lib/write-whole";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "orebook-"));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(root, { recursive: true });
});

test("files are written, and folders made for them", () => {
  writeTogether(
    new Map<string, string | Uint8Array>([
      [join(root, "series/a.csv"), "a"],
      [join(root, "b.json"), Buffer.from([0x7b, 0x7d])],
    ]),
  );
  expect(readFileSync(join(root, "series/a.csv"), "utf8")).toBe("a");
  expect(readFileSync(join(root, "b.json"), "utf8")).toBe("{}");
  expect(readdirSync(root).sort()).toEqual(["b.json", "series"]);
});

test("where one cannot be written, none is changed and nothing is left beside them", () => {
  writeFileSync(join(root, "a"), "before");
  // A folder stands where the second file's partial would have to be made.
  writeFileSync(join(root, "file"), "");
  const files = new Map([
    [join(root, "a"), "after"],
    [join(root, "file/b"), "after"],
  ]);
  expect(() => writeTogether(files)).toThrow(/EEXIST|ENOTDIR/);
  expect(readFileSync(join(root, "a"), "utf8")).toBe("before");
  expect(readdirSync(root).sort()).toEqual(["a", "file"]);
});

test("every file is forced to the disk before any is moved into its place", () => {
  const steps: string[] = [];
  const { openSync, fsyncSync, renameSync } = fs;
  const nameOf = new Map<number, string>();
  jest.spyOn(fs, "openSync").mockImplementation((path, flags) => {
    const file = openSync(path, flags);
    nameOf.set(file, String(path).slice(root.length + 1));
    return file;
  });
  jest.spyOn(fs, "fsyncSync").mockImplementation((file) => {
    // What is forced to the disk is the whole file.
    steps.push(`force ${nameOf.get(file)!.split(".partial")[0]}: ${fs.fstatSync(file).size} bytes`);
    fsyncSync(file);
  });
  jest.spyOn(fs, "renameSync").mockImplementation((from, to) => {
    steps.push(`move ${String(to).slice(root.length + 1)}`);
    renameSync(from, to);
  });
  writeTogether(
    new Map([
      [join(root, "a"), "one"],
      [join(root, "b"), "three"],
    ]),
  );
  expect(steps).toEqual(["force a: 3 bytes", "force b: 5 bytes", "move a", "move b"]);
});

test("a full disk is told with the file, and that nothing was changed", () => {
  writeFileSync(join(root, "a"), "before");
  jest.spyOn(fs, "fsyncSync").mockImplementation(() => {
    throw new Error("ENOSPC: no space left on device, write");
  });
  expect(() => writeWhole(join(root, "a"), "after")).toThrow(
    `${join(root, "a")} could not be written: ENOSPC: no space left on device, write. Nothing was changed.`,
  );
  expect(readFileSync(join(root, "a"), "utf8")).toBe("before");
  expect(readdirSync(root)).toEqual(["a"]);
});

test("a file in the place of the folder is told of with the file that was to be written, and stays", () => {
  writeFileSync(join(root, "data"), "a file");
  expect(() => writeWhole(join(root, "data", "latest.json"), "after")).toThrow(
    /^.*latest\.json could not be written: .*Nothing was changed\.$/,
  );
  expect(readFileSync(join(root, "data"), "utf8")).toBe("a file");
});

test("where a move fails after others, it is told what has been changed", () => {
  mkdirSync(join(root, "b/full"), { recursive: true });
  const files = new Map([
    [join(root, "a"), "after"],
    [join(root, "b"), "after"],
  ]);
  expect(() => writeTogether(files)).toThrow(`Already changed: ${join(root, "a")}. Run the command again.`);
  expect(readdirSync(root).sort()).toEqual(["a", "b"]);
});

test("a file that cannot be moved into its place leaves nothing beside it", () => {
  mkdirSync(join(root, "a/full"), { recursive: true });
  expect(() => writeWhole(join(root, "a"), "after")).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
  expect(readdirSync(root)).toEqual(["a"]);
});

// Only such a shell limits the size of files.
(process.platform === "win32" ? test.skip : test)("a disk that fills up leaves the file as it was", () => {
  const file = join(root, "dataset.json");
  writeFileSync(file, "before");
  // The shell's limit on the size of files (in blocks of 512 or 1024 bytes) stands for a full disk.
  const script = join(root, "fill.ts");
  writeFileSync(
    script,
    `import { clearPartials, writeTogether, writeWhole } from ${JSON.stringify(join(__dirname, "../../../scripts/lib/write-whole"))};
     process.on("SIGXFSZ", () => undefined);
     try { writeWhole(${JSON.stringify(file)}, "x".repeat(5_000_000)); }
     catch (error) { console.log((error as Error).message); }`,
  );
  const tsx = join(__dirname, "../../../node_modules/.bin/tsx");
  const { stdout } = spawnSync("sh", ["-c", `ulimit -f 1000; "${tsx}" "${script}"`], { encoding: "utf8" });
  expect(stdout).toMatch(/dataset\.json could not be written: EFBIG.*Nothing was changed\./);
  expect(readFileSync(file, "utf8")).toBe("before");
  expect(readdirSync(root).sort()).toEqual(["dataset.json", "fill.ts"]);
});

test("half builds of builds that were killed are cleared away; those of running ones and other folders stay", () => {
  const dead = spawnSync(process.execPath, ["--eval", ""]).pid;
  const folders = {
    [`dist.partial-${dead}`]: false,
    [`dist.partial-${process.pid}`]: true,
    "dist.partial-notes": true,
    [`other.partial-${dead}`]: true,
    dist: true,
  };
  for (const name of Object.keys(folders)) {
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, "functions.js"), "");
  }
  clearPartials(join(root, "dist"));
  expect(Object.fromEntries(Object.keys(folders).map((name) => [name, existsSync(join(root, name))]))).toEqual(folders);
  clearPartials(join(root, "nowhere/dist"));
});
