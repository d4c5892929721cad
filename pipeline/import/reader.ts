import { type Format } from "../build/crosswalks";
import { type Problems } from "../read/problems";
import { type PublishedFile, type PublishedRow } from "./published-file";
import { type RawFigure } from "./raw-figure";

/** Reads one kind of file that a publisher issues. */
export interface Reader {
  id: Format;
  /** How people know the file. */
  description: string;
  /** Kinds of figures that it gives. */
  statistics: readonly string[];
  /** Whether the publisher issues a file for each commodity. An import of some of them leaves the figures of the others as they are. */
  isOfOneCommodity?: boolean;
  recognises(file: PublishedFile): boolean;
  /** The figures of a recognised file. What it cannot read it reports. */
  read(file: PublishedFile, problems: Problems): RawFigure[];
}

/** A reader of tables. */
export interface TableReader {
  id: Format;
  description: string;
  statistics: readonly string[];
  isOfOneCommodity?: boolean;
  /** Columns by which the table is known. */
  knownBy: readonly string[];
  /** Columns that must be there. One under a new name would be read as empty: estimates would become reports and figures go missing. */
  columns: readonly string[];
  /** Other faults of the header, one reason each. */
  headerFaults?(header: readonly string[]): string[];
  recognises?(header: readonly string[]): boolean;
  /** @param file what the file is called */
  read(rows: readonly PublishedRow[], header: readonly string[], file: string): RawFigure[];
}

export function tableReader(reader: TableReader): Reader {
  const { id, description, statistics, isOfOneCommodity, knownBy, columns } = reader;
  return {
    id,
    description,
    statistics,
    ...(isOfOneCommodity && { isOfOneCommodity }),
    recognises: (file) =>
      file.kind === "table" && (reader.recognises?.(file.header) ?? knownBy.every((column) => file.header.includes(column))),
    read: (file, problems) => {
      if (file.kind !== "table") return [];
      const { header, rows } = file;
      const faults = [
        ...columns.filter((column) => !header.includes(column)).map((column) => `there is no column "${column}"`),
        ...(reader.headerFaults?.(header) ?? []),
      ];
      if (faults.length === 0) return reader.read(rows, header, file.name);
      problems.add(
        file.name,
        1,
        `${faults.join("; ")}. The header of ${id} has changed: it is "${header.join(",")}". Teach the reader in pipeline/import/readers/ what the new columns are.`,
      );
      return [];
    },
  };
}
