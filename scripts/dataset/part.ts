import { type DatasetFile } from "../../src/dataset/schema";
import { type DataFolder } from "./data-folder";
import { type Problems } from "./problems";

/** The dataset while it is built: what the parts so far have put in. */
export type Draft = Partial<Omit<DatasetFile, "schema" | "hash">>;

export interface PartInput {
  folder: DataFolder;
  problems: Problems;
  /** What the parts before this one have built. A part that needs a key comes after the part that builds it. */
  draft: Readonly<Draft>;
}

/**
 * One part of the dataset: reads its files, checks them and gives their built form. It reports everything that is wrong
 * to `problems` and never throws for bad data, so that one run shows all of it. Its lists are sorted.
 */
export type Part = (input: PartInput) => Draft;
