import { type PublishedFile, type Sheet } from "../published-file";
import { type RawFigure, tidy } from "../raw-figure";
import { type Reader } from "../reader";

/** Row, from the first, that says what the columns are. */
const HEADER = 4;
/** What the title of the sheet says after the commodity. */
const TITLE = /^(.+) STATISTICS\d*$/;

/**
 * A workbook of the USGS historical statistics for mineral and material commodities in the United States (Data Series 140): one commodity,
 * a line for each year since 1900, columns for production, trade, consumption and unit value of the United States and world production.
 */
export const usgsHistorical: Reader = {
  id: "usgs-historical",
  description: "USGS historical statistics, one commodity since 1900 (Data Series 140, .xlsx)",
  statistics: ["United States", "World"],
  recognises: (file) => sheetOf(file) !== undefined,
  read(file) {
    const sheet = sheetOf(file);
    if (!sheet) return [];
    const { rows } = sheet;
    const [, title = ""] = TITLE.exec(text(rows[0]?.[0])) ?? [];
    const columns = (rows[HEADER] ?? []).map(text);
    return rows.slice(HEADER + 1).flatMap((row, index) => {
      const year = text(row[0]);
      return /^\d{4}$/.test(year)
        ? columns.flatMap((column, at) =>
            at > 0 && column !== "" ? [figureOf(title, column, at, year, HEADER + 2 + index, row[at])] : [],
          )
        : [];
    });
  },
};

function sheetOf(file: PublishedFile): Sheet | undefined {
  if (file.kind !== "workbook") return undefined;
  return file.sheets.find(({ rows }) => TITLE.test(text(rows[0]?.[0])) && text(rows[HEADER]?.[0]) === "Year");
}

function figureOf(title: string, column: string, at: number, year: string, line: number, value: unknown): RawFigure {
  const isWorld = column.startsWith("World");
  return {
    line,
    locator: `${String.fromCharCode(65 + at)}${line}`,
    isOfSeries: true,
    commodity: title,
    statistic: isWorld ? "World" : "United States",
    detail: column,
    country: isWorld ? "World total" : "United States",
    unit: "metric tons",
    year,
    value: text(value),
    isExact: true,
    estimated: false,
    notes: [],
  };
}

function text(cell: unknown): string {
  return typeof cell === "number" || typeof cell === "string" ? tidy(String(cell)) : "";
}
