import { type Format, missingColumns, type RawFigure, tidy } from "./raw-figure";

const COLUMNS = ["Section", "Commodity", "Country", "Statistics", "Statistics_detail", "Unit", "Year", "Value", "Notes"] as const;

/** Sections without world statistics. One of another name is read, so that the import asks about it. */
const UNITED_STATES_ALONE = /^(?:Salient Statistics|Import Sources)/;

/** The table of the USGS Mineral Commodity Summaries data release since 2026: one line for each figure. */
export const usgsLong: Format = {
  id: "usgs-long",
  description: "USGS Mineral Commodity Summaries, one line a figure (since 2026)",
  recognises: (header) => ["MCS chapter", "Section", "Statistics_detail", "Value"].every((column) => header.includes(column)),
  headerFaults: (header) => missingColumns(header, COLUMNS),
  read(header, rows) {
    const figures: RawFigure[] = [];
    for (const { line, cells } of rows) {
      const cell = (column: (typeof COLUMNS)[number]): string => tidy(cells[header.indexOf(column)] ?? "");
      if (UNITED_STATES_ALONE.test(cell("Section"))) continue;
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
