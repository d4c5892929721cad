import { type ReadFigure } from "../raw-figure";
import { readTable } from "../raw-table";
import { type Reading } from "./reading";

/** The World Nuclear Association's table of uranium production, a line for each country and a column for each year. */
export const wnaUranium: Reading = {
  format: "wna-table",
  read({ folder }) {
    const { name, headings, rows } = readTable(
      folder.one(/^uranium.*\.csv$/i, "the World Nuclear Association's table (uranium....csv)"),
    );
    return rows.flatMap((row) =>
      headings.slice(1).flatMap((year): ReadFigure[] => {
        const label = row.cells[0] ?? "";
        return row.at(year) === ""
          ? []
          : [
              {
                file: name,
                row: row.row,
                locator: `row ${row.row}`,
                kind: "series",
                commodity: "Uranium",
                statistic: "Production",
                detail: "Production from mines",
                country: label.replace(/ *\(est\.?\)| *tU$/g, ""),
                unit: "tonnes U",
                year,
                printed: row.at(year),
                estimated: label.includes("(est"),
                notes: [],
                families: ["mine production"],
              },
            ];
      }),
    );
  },
};
