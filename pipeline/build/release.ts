import { createHash } from "node:crypto";
import * as v from "valibot";
import { datasetSchema, type DatasetFile } from "../../src/dataset/schema";
import { writtenFile } from "../../src/dataset/written-file";
import { record } from "../../src/dataset/schema/words";
import { type Part } from "./part";
import { serialiseWritten } from "./serialise";

const { version, released } = datasetSchema.entries;
const schema = record({ version, released });

/** Version and day of release of the dataset, from `release.json`. They are written by hand: a build has no clock. */
export const release: Part = ({ folder }) => folder.json("release.json", schema)?.value ?? {};

/** What stands beside the built dataset, so that anyone can check the file. */
export interface ReleaseFile extends v.InferOutput<typeof schema> {
  /** Name of the dataset's file. */
  file: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  sha256: string;
  /** Of the file, in bytes. */
  size: number;
}

/**
 * The built dataset as it is written and released.
 * @param file name of the file
 * @returns text of the dataset, and text of the file that stands beside it
 */
export function writtenForm(dataset: DatasetFile, file: string): { dataset: string; release: string } {
  const text = serialiseWritten(writtenFile(dataset));
  const beside: ReleaseFile = {
    version: dataset.version,
    released: dataset.released,
    file,
    sha256: createHash("sha256").update(text).digest("hex"),
    size: Buffer.byteLength(text),
  };
  return { dataset: text, release: `${JSON.stringify(beside, undefined, 2)}\n` };
}
