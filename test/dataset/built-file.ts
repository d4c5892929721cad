import built from "../../src/dataset/dataset.json";
import release from "../../src/dataset/release.json";
import type { DatasetFile } from "../../src/dataset/schema";
import { readWrittenFile } from "../../src/dataset/written-file";
import { Dataset } from "../../src/dataset/dataset";

/** The file that is built with the add-in, for tests that look at it as it stands or change it. */
export const builtFile = readWrittenFile(built) as DatasetFile;

/** A dataset that differs from the built one in some of its parts. */
export function builtWith(changes: Partial<DatasetFile>): Dataset {
  return Dataset.built({ ...builtFile, ...changes }, release.sha256);
}
