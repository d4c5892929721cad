import { type PublishedRow } from "../published-file";
import { type RawFigure } from "../raw-figure";
import { tableReader } from "../reader";

/** Name of the kind of figures, told apart from that of the world tables. */
const STATISTIC = "Salient statistics";

/** Columns before the figures: whose data they are, the commodity and the year. */
const BEFORE_FIGURES = 3;

/** What stands in a cell in place of a number too small to print. */
const SMALL = /^less than /i;

/**
 * Salient statistics of the United States in the USGS Mineral Commodity Summaries up to 2025: a file for each chapter, a line for each
 * of five years, a column for each statistic with its unit in its name. The files have no footnotes. The printed tables head the newest
 * year as estimated, which is said here of every number of that year; a zero is printed there as a dash, without that mark.
 */
export const usgsSalientFiles = tableReader({
  id: "usgs-salient-files",
  description: "USGS Mineral Commodity Summaries, salient statistics of one commodity (2025)",
  statistics: [STATISTIC],
  isOfOneCommodity: true,
  knownBy: ["Commodity", "Year"],
  columns: ["Commodity", "Year"],
  recognises: ([source = "", commodity, year, ...figures]) =>
    /^(?:Data)?Source$/.test(source) && commodity === "Commodity" && year === "Year" && figures.length > 0,
  read: (rows, header, file) => {
    const names = namesOf(header);
    const filled = rows.filter((row) => row.cells.some((cell) => cell !== ""));
    const newest = Math.max(...filled.map((row) => Number(row.cell("Year"))));
    return filled.flatMap((row) => names.flatMap((name, index) => figureOf(row, { name, index, newest, file })));
  },
});

/** Names of the columns by their place; one that stands there again says so. Columns before the figures have none. */
function namesOf(header: readonly string[]): (string | undefined)[] {
  const seen = new Map<string, number>();
  return header.map((name, index) => {
    if (index < BEFORE_FIGURES) return undefined;
    const occurrence = (seen.get(name) ?? 0) + 1;
    seen.set(name, occurrence);
    return occurrence === 1 ? name : `${name} column ${occurrence} of this name`.trim();
  });
}

interface Column {
  name: string | undefined;
  index: number;
  newest: number;
  file: string;
}

function figureOf(row: PublishedRow, { name, index, newest, file }: Column): RawFigure[] {
  const cell = row.cells[index] ?? "";
  // An empty cell says nothing, as in the columns without a name at the end of some files.
  if (name === undefined || cell === "") return [];
  const year = row.cell("Year");
  const isSmall = SMALL.test(cell);
  return [
    {
      line: row.line,
      locator: `${file}, ${columnLetters(index)}${row.rowNumber}`,
      isOfSeries: true,
      commodity: row.cell("Commodity"),
      statistic: STATISTIC,
      detail: name,
      country: "United States",
      unit: "",
      year,
      value: isSmall ? "s" : cell,
      estimated: Number(year) === newest && cell !== "0",
      notes: isSmall ? [cell] : [],
    },
  ];
}

/** Letters of a column as spreadsheets show them: A, Z, AA. */
function columnLetters(index: number): string {
  const before = Math.floor(index / 26);
  return (before === 0 ? "" : columnLetters(before - 1)) + String.fromCharCode(65 + (index % 26));
}
