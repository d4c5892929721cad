import { type Format, type RawFigure, tidy } from "./raw-figure";

/**
 * The table of the USGS Mineral Commodity Summaries data release since 2026: one line for each figure. Only the sections of world
 * statistics are read; the others are about the United States alone.
 */
export const usgsLong: Format = {
  id: "usgs-long",
  description: "USGS Mineral Commodity Summaries, one line a figure (since 2026)",
  recognises: (header) => ["MCS chapter", "Section", "Statistics_detail", "Value"].every((column) => header.includes(column)),
  read(header, rows) {
    const figures: RawFigure[] = [];
    for (const { line, cells } of rows) {
      const cell = (column: string): string => tidy(cells[header.indexOf(column)] ?? "");
      if (!cell("Section").startsWith("World")) continue;
      const notes = cell("Notes")
        .split("--")
        .map(tidy)
        .filter((note) => note !== "");
      const isMark = (note: string): boolean => /^estimated ?\.?$/i.test(note);
      figures.push({
        row: line,
        commodity: cell("Commodity"),
        statistic: cell("Statistics"),
        // That a total is rounded is true of every total, and is written in several ways.
        detail: cell("Statistics_detail").replace(/[:,]? ?rounded$/i, ""),
        country: cell("Country"),
        unit: cell("Unit"),
        year: cell("Year"),
        value: cell("Value"),
        estimated: notes.some(isMark),
        notes: notes.filter((note) => !isMark(note)),
      });
    }
    return figures;
  },
};
