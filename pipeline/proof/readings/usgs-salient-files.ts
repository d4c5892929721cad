import { type ReadFigure } from "../raw-figure";
import { type RawFile } from "../raw-folder";
import { readTable } from "../raw-table";
import { type Reading, yearOf } from "./reading";

/** Families of measures that words in the name of a column stand for; the first that is found counts. */
const FAMILIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/NIR/, ["net import reliance"]],
  [/price/i, ["price"]],
  [/import/i, ["imports"]],
  [/export/i, ["exports"]],
  [/employment/i, ["employment"]],
  [/stocks/i, ["stocks"]],
  [/consump/i, ["apparent consumption", "reported consumption", "estimated consumption"]],
  [/supply/i, ["apparent supply"]],
  [
    /prod|mine|refinery|extracted|withdrawn|recycled|furnace|continuous/i,
    ["domestic production", "secondary production", "shipments"],
  ],
  [/shipment|sold|sales/i, ["shipments", "stockpile shipments"]],
];

/** Salient statistics of the United States of USGS up to 2025: a file for each chapter, a column for each statistic. */
export const usgsSalientFiles: Reading = {
  format: "usgs-salient-files",
  read({ folder, edition }) {
    const year = yearOf(edition);
    return folder
      .some(new RegExp(`^mcs${year}-.*_salient\\.csv$`, "i"), `mcs${year}-..._salient.csv (one for each chapter)`)
      .flatMap(figuresOf);
  },
};

function figuresOf(file: RawFile): ReadFigure[] {
  const { name, headings, rows } = readTable(file);
  const newest = rows
    .map((row) => row.at("Year"))
    .sort()
    .at(-1);
  return rows.flatMap((row) =>
    headings.flatMap((heading, column): ReadFigure[] => {
      const cell = row.cells[column] ?? "";
      if (column < 3 || cell === "") return [];
      const isSmall = cell.toLowerCase().startsWith("less than ");
      const year = row.at("Year");
      const before = headings.slice(3, column).filter((other) => other === heading).length;
      return [
        {
          file: name,
          row: row.row,
          locator: `${name}, ${lettersOf(column + 1)}${row.row}`,
          kind: "series",
          commodity: row.at("Commodity"),
          statistic: "Salient statistics",
          detail: before === 0 ? heading : `${heading} column ${before + 1} of this name`.trim(),
          country: "United States",
          unit: heading,
          year,
          printed: isSmall ? "s" : cell,
          // The publisher's tables head their newest year as estimated; a zero is a dash there.
          estimated: year === newest && cell !== "0",
          notes: isSmall ? [cell] : [],
          families: FAMILIES.find(([word]) => word.test(heading))?.[1] ?? [],
        },
      ];
    }),
  );
}

/** Letters of a column, counted from 1: 27 is AA. */
function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
