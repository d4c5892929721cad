import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Time of the newest change below a file or folder, in milliseconds; minus infinity where there is none. */
export function newestChange(entry: string, ignored: string[] = []): number {
  if (ignored.includes(entry)) return -Infinity;
  const stats = statSync(entry, { throwIfNoEntry: false });
  if (!stats) return -Infinity;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(entry).reduce((newest, name) => Math.max(newest, newestChange(path.join(entry, name), ignored)), -Infinity);
}

/**
 * @param products files that the build writes.
 * @param sources files and folders that it reads.
 * @returns whether a product is missing, or older than a source.
 */
export function isStale(products: string[], sources: string[], ignored: string[] = []): boolean {
  const built = products.map((each) => statSync(each, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity);
  const changed = sources.map((each) => newestChange(each, ignored));
  return Math.min(...built) < Math.max(...changed);
}
