import { Dataset } from "./dataset";
import built from "./dataset.json";
import type { DatasetFile } from "./schema";

let current: Dataset | undefined;

/** The dataset that functions answer from: the one bundled with the add-in. */
export function dataset(): Dataset {
  // Indexed on the first call, so that loading the script costs only the parse.
  current ??= new Dataset(built as unknown as DatasetFile);
  return current;
}
