import { builtFile } from "./built-file.cjs";
import { Dataset } from "./dataset";
import release from "./release.json";
import type { DatasetFile } from "./schema";
import { readWrittenFile } from "./written-file";

/**
 * The dataset in use: the one built with the add-in, until another one takes its place. A call reads it once, so no call ever sees
 * two.
 */
let current: Dataset | undefined;
let built: Dataset | undefined;
const listeners = new Set<() => void>();

/** The dataset that functions answer from. */
export function dataset(): Dataset {
  return current ?? bundled();
}

/** The dataset that was built with the add-in, whichever is in use: there is always a way back to it. */
export function bundled(): Dataset {
  // Parsed and indexed on the first call, so that loading the script costs neither.
  built ??= Dataset.built(fileOf(builtFile()), release.sha256);
  return built;
}

/** Puts another dataset in use, whole, and tells everyone who shows what it answers. */
export function use(next: Dataset): void {
  if (next === (current ?? built)) return;
  current = next;
  for (const listener of listeners) listener();
}

/**
 * @param listener called after another dataset has come into use
 * @returns a function that ends the subscription
 */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The bundle holds the dataset as a function that answers its text, so that a script is loaded before it is read; elsewhere the import has parsed it. */
function fileOf(imported: unknown): DatasetFile {
  return readWrittenFile(typeof imported === "function" ? JSON.parse(String(imported())) : imported) as DatasetFile;
}
