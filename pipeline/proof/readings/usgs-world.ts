import { type ReadFigure } from "../raw-figure";
import { type RawRow, readTable } from "../raw-table";
import { type Reading, yearOf } from "./reading";
import { worldFamilies } from "./world-families";

/** The three kinds of figures on a line, each with its columns of years and its notes. */
const KINDS = [
  { statistic: "Production", heading: /^PROD_/, notes: "PROD_NOTES" },
  { statistic: "Capacity", heading: /^CAP_/, notes: "CAP_NOTES" },
  { statistic: "Reserves", heading: /^RESERVES_/, notes: "RESERVE_NOTES" },
] as const;

type Kind = (typeof KINDS)[number];

/** World data of USGS up to 2025: a line for each commodity and country. Marks stand in the notes, beside a cell that is left empty. */
export const usgsWorld: Reading = {
  format: "usgs-wide",
  read({ folder, edition }) {
    const year = yearOf(edition);
    const { name, headings, rows } = readTable(
      folder.one(new RegExp(`^MCS${year}_World_Data.*\\.csv$`, "i"), `MCS${year}_World_Data.csv`),
    );
    return rows.flatMap((row) =>
      KINDS.flatMap((kind) =>
        headings
          .filter((heading) => kind.heading.test(heading) && /\d{4}$/.test(heading))
          .flatMap((heading) => figureOf(name, row, kind, heading)),
      ),
    );
  },
};

function figureOf(file: string, row: RawRow, { statistic, notes }: Kind, heading: string): ReadFigure[] {
  const year = heading.slice(-4);
  const note = row.at(notes);
  const cell = row.at(heading);
  const printed = cell === "" ? markOf(note, year) : cell;
  if (printed === undefined) return [];
  const detail = row.at("TYPE");
  return [
    {
      file,
      row: row.row,
      locator: `row ${row.row}`,
      kind: "series",
      commodity: row.at("COMMODITY"),
      statistic,
      detail,
      country: row.at("COUNTRY"),
      unit: row.at("UNIT_MEAS"),
      // There is one place for the units of three kinds of figures; that of reserves is in their notes where it is another.
      countedIn: /\b(?:thousand|million) metric tons\b/.exec(statistic === "Reserves" ? note : "")?.[0],
      year,
      printed,
      estimated: isEstimated(statistic, heading, { note, year, detail }),
      notes: note === "" ? [] : [note],
      families: worldFamilies(statistic, detail),
    },
  ];
}

/** What a note says in place of a number, for a year. */
function markOf(note: string, year: string): string | undefined {
  const withheld = /^W for (\d\d)-(\d\d)$/.exec(note);
  if (withheld) return [withheld[1], withheld[2]].includes(year.slice(2)) ? "W" : undefined;
  const words = note.toLowerCase();
  if (words === "na" || words.startsWith("na (")) return "NA";
  if (words.startsWith("na for ")) return words === `na for ${year}` ? "NA" : undefined;
  if (words === "xx") return "XX";
  if (["very small", "small", "moderate", "moderate to large", "large"].includes(words)) return note;
  return words.startsWith("less than 1/2 unit") || /\bincluded (with|in)\b/.test(words) ? "s" : undefined;
}

/** The column of estimates is of estimates; in that of the year before, notes and the type say which are, and that one is reported after all. */
function isEstimated(
  statistic: Kind["statistic"],
  heading: string,
  { note, year, detail }: { note: string; year: string; detail: string },
): boolean {
  const words = note.toLowerCase();
  const isReported = /rep(ort|rot)ed\.?$/.test(words);
  if (statistic === "Reserves") return false;
  if (heading.includes("EST")) return statistic === "Production" || !isReported;
  if (/^estimated( for)? \d{4}$/.test(words)) return words.endsWith(year);
  if (words.startsWith("estimated")) return true;
  return statistic === "Production" && detail.toLowerCase().endsWith("estimated") && !isReported;
}
