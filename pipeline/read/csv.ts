import { CsvError, parse } from "csv-parse/sync";
import { type Problems } from "./problems";

/**
 * One record of a CSV file, with the line on which it begins (1 is the first line of the file),
 * and its row in a spreadsheet that opens the file: behind a cell of two lines it is less.
 */
export interface CsvLine {
  line: number;
  rowNumber: number;
  cells: string[];
}

export interface CsvTable {
  header: string[];
  rows: CsvLine[];
}

/**
 * Reads a CSV file as it stands. Every record must have as many cells as the header: one with more or fewer is reported and left out,
 * because its cells would be read under wrong names.
 * @param file how the file is called in messages
 * @returns undefined, with the reason reported, for a file that cannot be read as CSV
 */
export function readCsv(text: string, file: string, problems: Problems): CsvTable | undefined {
  const records = parsed(text, file, problems);
  const [first, ...rest] = records ?? [];
  if (!records || !first) {
    if (records) problems.add(file, undefined, "the file is empty. It must have a header and a line for each record.");
    return undefined;
  }
  const header = first.cells;
  const rows = rest.filter(({ line, cells }) => {
    if (cells.length === header.length) return true;
    problems.add(file, line, countFault(cells, header));
    return false;
  });
  return { header, rows };
}

/** What stands between cells in files that spreadsheets of other settings write. */
const OTHER_SEPARATORS: [sign: string, name: string][] = [
  ["\t", "tabs"],
  [";", "semicolons"],
];

function parsed(text: string, file: string, problems: Problems): CsvLine[] | undefined {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const separator = OTHER_SEPARATORS.find(([sign]) => firstLine.includes(sign) && !firstLine.includes(","));
  if (separator) {
    problems.add(
      file,
      1,
      `cells are separated by ${separator[1]}. Save the file with commas between them (CSV, comma delimited).`,
    );
    return undefined;
  }
  try {
    // A line feed ends a record also where the others end with carriage return and line feed: otherwise two records would become one.
    const records = parse(text, {
      bom: true,
      info: true,
      raw: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
    let breaksBefore = 0;
    return records.map(({ record, raw, info }) => {
      const breaks = lineBreaksWithin(raw);
      const line = info.lines - breaks;
      const rowNumber = line - breaksBefore;
      breaksBefore += breaks;
      return { line, rowNumber, cells: record };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.add(
      file,
      lineOf(error),
      `not valid CSV: ${error.message}. Put quotation marks around a cell that holds one, and double the one inside.`,
    );
    return undefined;
  }
}

/** Lines that a record of several lines goes on after its first. */
function lineBreaksWithin(raw: string): number {
  return raw.trim().match(/\r\n|\n|\r/g)?.length ?? 0;
}

function lineOf(error: CsvError): number | undefined {
  const { lines } = error as CsvError & { lines?: unknown };
  return typeof lines === "number" ? lines : undefined;
}

function countFault(cells: readonly string[], header: readonly string[]): string {
  const fault = `the record has ${count(cells.length)}, the header ${header.length} (${header.join(",")}).`;
  return cells.length > header.length
    ? `${fault} A cell with a comma needs quotation marks around it, such as "40,000".`
    : `${fault} Give every record as many cells as the header, blank ones too; a line break in a cell needs quotation marks around the cell.`;
}

function count(cells: number): string {
  return cells === 1 ? "1 cell" : `${cells} cells`;
}
