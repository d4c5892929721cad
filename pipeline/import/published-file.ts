import { basename } from "node:path";
import * as v from "valibot";
import { type CsvTable, readCsv } from "../read/csv";
import { decode } from "../read/decode";
import { type JsonFile, readJson } from "../read/json";
import { type Problems } from "../read/problems";
import { tidy } from "./raw-figure";

/** A file as its publisher issues it: a table, or JSON. */
export type PublishedFile =
  | { kind: "table"; name: string; header: string[]; rows: PublishedRow[] }
  | { kind: "json"; name: string; json: JsonFile<unknown> };

/** One record of a table with the line that it begins on, and the line of its end, which is the row that a locator names. */
export interface PublishedRow {
  line: number;
  /** Cell of a column, with single spaces and none around; empty for a column that the table has not. */
  cell(column: string): string;
  /** Every cell in the same form, for tables with columns of one name. */
  cells: readonly string[];
}

/**
 * Opens a publisher's file: UTF-8 or Windows-1252, with or without byte order mark, CSV or JSON.
 * @returns undefined, with the reason reported, for a file that is neither
 */
export function openPublished(path: string, bytes: Uint8Array, problems: Problems): PublishedFile | undefined {
  const name = basename(path);
  const text = decode(bytes);
  if (/\.json$/i.test(name)) {
    const json = readJson(text, name, v.unknown(), problems);
    return json && { kind: "json", name, json };
  }
  const table = readCsv(text, name, problems);
  return table && { kind: "table", name, header: table.header.map(tidy), rows: rowsOf(table) };
}

function rowsOf({ header, rows }: CsvTable): PublishedRow[] {
  const indexOf = new Map(header.map((column, index) => [tidy(column), index]));
  return rows.map((row) => {
    const cells = row.cells.map(tidy);
    return { line: row.line, cells, cell: (column) => cells[indexOf.get(column) ?? -1] ?? "" };
  });
}
