import { DatasetError } from "../../src/dataset/dataset-error";
import { checkDataset } from "../../src/dataset/schema/check";
import type { DatasetFile } from "../../src/dataset/schema";
import { SCHEMA } from "../../src/dataset/schema/vocabulary";
import { DataFolder } from "../read/folder";
import { Problems } from "../read/problems";
import { type Draft, type Part } from "./part";
import { PARTS } from "./parts";

/**
 * Builds the dataset from a data folder. Pure: the same files give the same dataset.
 * @param path folder that holds what `data/` holds
 * @returns the dataset, checked part by part and as a whole
 * @throws DataError naming file, line and reason of everything that is wrong
 */
export function buildDataset(path: string): DatasetFile {
  const problems = new Problems();
  const folder = new DataFolder(path, problems);
  if (!folder.requireFolder()) problems.throwIfAny();
  const file = { schema: SCHEMA, ...buildParts(PARTS, folder, problems) };
  folder.reportUnread();
  problems.throwIfAny();
  return wholeOf(file, problems);
}

/** What the parts build, each from what those before it built. */
export function buildParts(parts: readonly Part[], folder: DataFolder, problems: Problems): Draft {
  const draft: Draft = {};
  for (const part of parts) Object.assign(draft, part({ folder, problems, draft }));
  return draft;
}

/** The dataset as a whole: what the add-in checks before it uses one holds already here. */
function wholeOf(file: object, problems: Problems): DatasetFile {
  try {
    return checkDataset(file);
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    for (const problem of error.problems) problems.add("the built dataset", undefined, problem);
    problems.throwIfAny();
    throw error;
  }
}
