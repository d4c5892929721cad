import { readFileSync } from "node:fs";
import { readCsvLines } from "../csv-records";
import { decode } from "./decode";

/** One row of a publisher's file, with the line it stands on: what a locator `row N` means. */
export interface PublishedRow {
  line: number;
  cells: Record<string, string>;
}

/**
 * Reads a CSV file as its publisher issues it: UTF-8 or Windows-1252, with or without byte order mark. Cells keep their words but
 * lose surrounding blanks, no-break spaces among them.
 * @param columns columns that the reader needs
 * @throws TypeError naming the file and the columns that are missing
 */
export function readPublishedTable(file: string, columns: readonly string[]): PublishedRow[] {
  const [first, ...records] = readCsvLines(decode(readFileSync(file)));
  const header = (first?.cells ?? []).map(tidy);
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new TypeError(
      `${file}: the header has no column ${missing.map((column) => `"${column}"`).join(", ")}; it has ${header.join(", ")}. Is this the right file?`,
    );
  }
  return records.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(header.map((column, at) => [column, tidy(cells[at] ?? "")])),
  }));
}

function tidy(text: string): string {
  return text.replace(/\u00a0/g, " ").trim();
}
