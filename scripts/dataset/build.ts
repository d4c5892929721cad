import { createHash } from "node:crypto";
import { type DatasetFile } from "../../src/dataset/schema";
import { DataFolder } from "./data-folder";
import { type Draft, type Part } from "./part";
import { PARTS } from "./parts";
import { Problems } from "./problems";
import { serialise } from "./serialise";

/**
 * Builds the dataset from a data folder. Pure: the same files give the same bytes.
 * @param path folder that holds what `data/` holds
 * @param parts what the dataset is made of, by default everything
 * @returns the text of `dataset.json`
 * @throws DataError naming file, line and reason of everything that is wrong
 */
export function buildDataset(path: string, parts: readonly Part[] = PARTS): string {
  const problems = new Problems();
  const folder = new DataFolder(path, problems);
  const draft: Draft = {};
  for (const part of parts) Object.assign(draft, part({ folder, problems, draft }));
  problems.throwIfAny();
  const { version, released, ...content } = draft;
  const head = { schema: 1, version, released };
  // The hash covers the file as it would be without the hash, so a reader can check it.
  const hash = createHash("sha256")
    .update(serialise({ ...head, ...content }))
    .digest("hex");
  return serialise({ ...head, hash, ...content } as DatasetFile);
}
