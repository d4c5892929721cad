import { fromColumns, toColumns, type Column } from "./columns";
import { DatasetError } from "./dataset-error";
import type { DatasetFile } from "./schema";

/** A dataset as it is written: what it is stands by itself, the rest in columns. */
export interface WrittenFile extends Pick<DatasetFile, "schema" | "version" | "released"> {
  columns: Column;
}

/** The dataset in the form in which it is written, released and built into the add-in. */
export function writtenFile({ schema, version, released, ...rest }: DatasetFile): WrittenFile {
  return { schema, version, released, columns: toColumns(rest) };
}

/**
 * What a written file holds. Of what is in it nothing is checked but that the columns fit together.
 * @param value what JSON.parse gave; one that is not in columns is given back as it is
 * @throws DatasetError where the columns do not fit together
 */
export function readWrittenFile(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("columns" in value)) return value;
  const { columns, ...head } = value;
  try {
    return { ...head, ...(fromColumns(columns) as object) };
  } catch (error) {
    throw new DatasetError([`columns: ${(error as Error).message}`]);
  }
}
