import { Dataset } from "./dataset";
import built from "./dataset.json";
import type { DatasetFile } from "./schema";

let current: Dataset | undefined;

/** The dataset that functions answer from: the one bundled with the add-in until another is taken into use. */
export function dataset(): Dataset {
  // Indexed on the first call, so that loading the script costs only the parse.
  current ??= new Dataset(built as unknown as DatasetFile);
  return current;
}

/** Takes another dataset into use, at once and as a whole. */
export function takeIntoUse(file: DatasetFile): void {
  current = new Dataset(file);
}
