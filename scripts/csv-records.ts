import { parse } from "csv-parse/sync";

/** One record of a CSV file, with the line on which it begins (1 is the first line of the file). */
export interface CsvLine {
  line: number;
  cells: string[];
}

/** Reads the records of a CSV file as they stand, the header first. Records of unequal length are left for the caller to judge. */
export function readCsvLines(text: string): CsvLine[] {
  const records = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
}
