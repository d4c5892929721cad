import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file whole or not at all, as `writeTogether` does.
 * @param path its folder is made as needed
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  writeTogether(new Map([[path, content]]));
}

/**
 * Writes files so that nobody ever finds half of one: each is written beside its place, forced to the disk and only then moved there,
 * after all of them are whole. Where one cannot be written (a full disk, a folder that may not be written to) none is changed and
 * nothing is left beside them.
 * @param files content by path; folders are made as needed
 * @throws Error that names the file, the reason, and what has been changed by then: nothing, unless a move failed after others
 */
export function writeTogether(files: ReadonlyMap<string, string | Uint8Array>): void {
  const partials = new Map([...files.keys()].map((path) => [path, `${path}.partial-${process.pid}`]));
  const moved: string[] = [];
  let current = "";
  try {
    for (const [path, content] of files) {
      current = path;
      mkdirSync(dirname(path), { recursive: true });
      clearPartials(path);
      writeThrough(partials.get(path)!, content);
    }
    for (const [path, partial] of partials) {
      current = path;
      renameSync(partial, path);
      moved.push(path);
    }
  } catch (error) {
    for (const partial of partials.values()) removeIfThere(partial);
    throw notWritten(current, moved, error as Error);
  }
}

/** Where its folder is none, there is nothing to remove, which `force` alone does not cover. */
function removeIfThere(path: string): void {
  if (existsSync(path)) rmSync(path, { force: true });
}

/** The reason of the system (`ENOSPC: no space left on device, write`) names no file. */
function notWritten(path: string, moved: readonly string[], cause: Error): Error {
  const changed = moved.length === 0 ? "Nothing was changed." : `Already changed: ${moved.join(", ")}. Run the command again.`;
  return new Error(`${path} could not be written: ${cause.message}. ${changed}`, { cause });
}

/** Whether a file already holds this text, so that there is nothing to write. */
export function isInPlace(path: string, text: string): boolean {
  return existsSync(path) && readFileSync(path, "utf8") === text;
}

/** Writes a file and waits until the disk has it. */
function writeThrough(path: string, content: string | Uint8Array): void {
  const file = openSync(path, "w");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Removes what was left half written by processes that were killed: files and folders beside this one whose name goes on with
 * `.partial-` and the number of a process that is gone.
 */
export function clearPartials(path: string): void {
  for (const left of leftBehind(path, ".partial-")) rmSync(left, { recursive: true, force: true });
}

/** Paths beside this one whose name goes on with a mark and the number of a process that is gone. */
export function leftBehind(path: string, mark: string): string[] {
  const beginning = `${basename(path)}${mark}`;
  const parent = dirname(path);
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((name) => {
      const id = name.startsWith(beginning) ? Number(name.slice(beginning.length)) : NaN;
      return Number.isInteger(id) && id > 0 && !isRunning(id);
    })
    .map((name) => join(parent, name));
}

function isRunning(id: number): boolean {
  try {
    // Signal 0 is not sent: it only asks whether the process is there.
    process.kill(id, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked, but is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
