import { type Format, type RawFigure, tidy } from "./raw-figure";

/** The World Nuclear Association's table of uranium production from mines: one line for each country, one column for each year, tonnes U. */
export const wnaTable: Format = {
  id: "wna-table",
  description: "World Nuclear Association, uranium production by country and year",
  recognises: (header) =>
    header[0]?.toLowerCase() === "country" && header.length > 1 && header.slice(1).every((name) => /^\d{4}$/.test(tidy(name))),
  headerFaults: () => [],
  read(header, rows) {
    const figures: RawFigure[] = [];
    for (const { line, cells } of rows) {
      const label = tidy(cells[0] ?? "");
      for (let at = 1; at < header.length; at++) {
        const value = tidy(cells[at] ?? "");
        if (value === "") continue;
        figures.push({
          row: line,
          commodity: "Uranium",
          statistic: "Production",
          detail: "Production from mines",
          country: label.replace(/ ?\(est\.?\)$/, "").replace(/ tU$/, ""),
          unit: "tonnes U",
          year: tidy(header[at] ?? ""),
          value,
          estimated: /\(est\.?\)$/.test(label),
          notes: [],
        });
      }
    }
    return figures;
  },
};
