import { basename } from "node:path";
import * as v from "valibot";
import { type CsvTable, readCsv } from "../read/csv";
import { decode } from "../read/decode";
import { type JsonFile, readJson } from "../read/json";
import { type Problems } from "../read/problems";
import { tidy } from "./raw-figure";

/** A file as its publisher issues it: a table, JSON, or a workbook. */
export type PublishedFile =
  | { kind: "table"; name: string; header: string[]; rows: PublishedRow[] }
  | { kind: "json"; name: string; json: JsonFile<unknown> }
  | { kind: "workbook"; name: string; sheets: readonly Sheet[] };

/** A sheet of a workbook: rows of cells from the first of each on, as numbers, texts and dates. */
export interface Sheet {
  name: string;
  rows: readonly (readonly unknown[])[];
}

/** One record of a table with the line that it begins on, for messages, and its row in a spreadsheet, which a locator names. */
export interface PublishedRow {
  line: number;
  rowNumber: number;
  /** Cell of a column, with single spaces and none around; empty for a column that the table has not. */
  cell(column: string): string;
  /** Every cell in the same form, for tables with columns of one name. */
  cells: readonly string[];
}

/**
 * Opens a publisher's file: CSV or JSON in UTF-8 or Windows-1252, with or without byte order mark, or an Excel workbook.
 * @returns undefined, with the reason reported, for a file that is none of them
 */
export function openPublished(
  { name: path, bytes, sheets }: { name: string; bytes: Uint8Array; sheets?: readonly Sheet[] },
  problems: Problems,
): PublishedFile | undefined {
  const name = basename(path);
  if (sheets) return { kind: "workbook", name, sheets };
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
    return { line: row.line, rowNumber: row.rowNumber, cells, cell: (column) => cells[indexOf.get(column) ?? -1] ?? "" };
  });
}
