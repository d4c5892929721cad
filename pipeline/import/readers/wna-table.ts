import { tableReader } from "../reader";

const isYear = (column: string): boolean => /^\d{4}$/.test(column);

/** The World Nuclear Association's table of uranium production from mines: one line for each country, one column for each year, tonnes U. */
export const wnaTable = tableReader({
  id: "wna-table",
  description: "World Nuclear Association, uranium production by country and year",
  statistics: ["Production"],
  knownBy: [],
  columns: [],
  recognises: ([first, ...rest]) => first?.toLowerCase() === "country" && rest.length > 0 && rest.every(isYear),
  read: (rows, [first = "", ...years]) =>
    rows.flatMap((row) =>
      years
        .filter((year) => row.cell(year) !== "")
        .map((year) => ({
          line: row.line,
          locator: `row ${row.rowNumber}`,
          isOfSeries: true,
          commodity: "Uranium",
          statistic: "Production",
          detail: "Production from mines",
          country: row
            .cell(first)
            .replace(/ ?\(est\.?\)$/, "")
            .replace(/ tU$/, ""),
          unit: "tonnes U",
          year,
          value: row.cell(year),
          estimated: /\(est\.?\)$/.test(row.cell(first)),
          notes: [],
        })),
    ),
});
