import { type PublishedRow } from "../published-file";
import { type RawFigure, tidy } from "../raw-figure";
import { tableReader } from "../reader";

const COLUMNS = ["COMMODITY", "COUNTRY", "TYPE", "UNIT_MEAS", "PROD_NOTES", "CAP_NOTES", "RESERVE_NOTES"] as const;

const NOTES_OF = { PROD: "PROD_NOTES", CAP: "CAP_NOTES", RESERVES: "RESERVE_NOTES" } as const;

const STATISTICS = { PROD: "Production", CAP: "Capacity", RESERVES: "Reserves" } as const;

/** A column of figures, such as `PROD_EST_2024`. */
const FIGURES = /^(PROD|CAP|RESERVES)_(EST_ ?)?(\d{4})$/;

interface Column {
  name: string;
  kind: keyof typeof NOTES_OF;
  year: string;
  /** Whether the whole column is of estimates. */
  isEstimate: boolean;
}

/**
 * World data of the USGS Mineral Commodity Summaries up to 2025: one line for each commodity and country, with columns for two years
 * of production, two of capacity, and reserves, and one column of notes for each of the three. A mark such as W or NA stands in the
 * notes, where the cell of the figure is left empty. An empty cell without a mark says nothing and gives no figure.
 */
export const usgsWide = tableReader({
  id: "usgs-wide",
  description: "USGS Mineral Commodity Summaries, one line a country (2025)",
  statistics: Object.values(STATISTICS),
  knownBy: ["COMMODITY", "COUNTRY", "TYPE", "UNIT_MEAS"],
  columns: COLUMNS,
  headerFaults: (header) =>
    header
      .filter((name) => name !== "SOURCE" && !COLUMNS.some((column) => column === name) && !FIGURES.test(name))
      .map((name) => `the column "${name}" is not known`),
  read: (rows, header) => {
    const columns = header.flatMap(columnOf);
    return rows.flatMap((row) => columns.flatMap((column) => figureOf(row, column)));
  },
});

function columnOf(name: string): Column[] {
  const [, kind, estimated, year] = FIGURES.exec(name) ?? [];
  return kind === undefined || year === undefined
    ? []
    : [{ name, kind: kind as Column["kind"], year, isEstimate: estimated !== undefined }];
}

function figureOf(row: PublishedRow, { name, kind, year, isEstimate }: Column): RawFigure[] {
  const read = readNote(row.cell(NOTES_OF[kind]), year);
  const value = row.cell(name) === "" ? read.mark : row.cell(name);
  if (value === "") return [];
  const detail = row.cell("TYPE");
  // A column of estimates holds estimates even where the note calls the row reported: that is said of the year before.
  const estimated = isEstimate
    ? kind === "PROD" || !read.reported
    : read.estimated || (kind === "PROD" && /\bestimated$/i.test(detail) && !read.reported);
  return [
    {
      line: row.line,
      locator: `row ${row.rowNumber}`,
      isOfSeries: true,
      commodity: row.cell("COMMODITY"),
      statistic: STATISTICS[kind],
      detail,
      country: row.cell("COUNTRY"),
      unit: row.cell("UNIT_MEAS"),
      year,
      value,
      estimated: kind !== "RESERVES" && estimated,
      notes: read.notes,
    },
  ];
}

/** What a note says: the mark that stands for an empty cell, whether the figure is estimated, and the rest as remarks. */
function readNote(text: string, year: string): { mark: string; estimated: boolean; reported: boolean; notes: string[] } {
  let rest = text;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) rest = tidy(rest.replace(found[0], " "));
    return found;
  };
  let mark = "";
  const withheld = take(/^W for (\d\d)-(\d\d)$/);
  if (withheld) mark = Number(year) % 100 >= Number(withheld[1]) && Number(year) % 100 <= Number(withheld[2]) ? "W" : "";
  const notAvailable = take(/^NA\b(?: for (\d{4}))?/i);
  if (notAvailable) mark = notAvailable[1] === undefined || notAvailable[1] === year ? "NA" : "";
  if (take(/^XX$/i)) mark = "XX";
  const word = take(/^(?:very small|small|moderate(?: to large)?|large)$/i);
  if (word) mark = word[0];
  // Both are printed "s" in the tables, with a footnote that says which is meant.
  if (/^less than (?:1\/2|½) ?unit/i.test(rest) || /\bincluded (?:in|with)\b/i.test(rest)) mark = "s";
  const reported = take(/(?:^|, )rep(?:ort|rot)ed\.?$/i) !== null;
  const estimated = take(/^estimated(?: for)? (\d{4})$/i);
  const estimatedAny = take(/^estimated(?:, |$)/i) !== null || /^estimated\b/i.test(rest);
  return {
    mark,
    estimated: (estimated !== null && estimated[1] === year) || estimatedAny,
    reported,
    notes: rest === "" ? [] : [rest],
  };
}
