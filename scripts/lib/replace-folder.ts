import { existsSync, renameSync, rmSync } from "node:fs";
import { clearPartials, leftBehind } from "./write-whole";

/** What the name of a folder goes on with while another takes its place, before the number of the process. */
const BEFORE = ".before-";

/**
 * Puts a folder in the place of another. The old one is moved aside, not removed, until the new one is there: whoever is killed or
 * fails on the way leaves one of the two, which `recoverFolder` puts back.
 * @param partial the new folder, whole, beside its place
 */
export function replaceFolder(partial: string, folder: string): void {
  const aside = `${folder}${BEFORE}${process.pid}`;
  const hasOld = existsSync(folder);
  if (hasOld) renameSync(folder, aside);
  try {
    renameSync(partial, folder);
  } catch (error) {
    if (hasOld) renameSync(aside, folder);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

/**
 * Mends what processes left that were killed while they wrote a folder: half written ones are removed, and an old one that was moved
 * aside comes back where no new one has taken its place.
 */
export function recoverFolder(folder: string): void {
  clearPartials(folder);
  for (const aside of leftBehind(folder, BEFORE)) {
    if (existsSync(folder)) rmSync(aside, { recursive: true, force: true });
    else renameSync(aside, folder);
  }
}
