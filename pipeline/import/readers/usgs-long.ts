import { type PublishedRow } from "../published-file";
import { type RawFigure, tidy } from "../raw-figure";
import { tableReader } from "../reader";

/** Sections about the United States alone. One of another name is read as world statistics, so that the import asks about it. */
const UNITED_STATES_ALONE = /^(?:Salient Statistics|Import Sources)/;

/** Kinds of figures among the salient statistics. */
const SALIENT_STATISTICS = [
  "Production",
  "Shipment",
  "Sold or used",
  "Sold",
  "Sales",
  "Import",
  "Export",
  "Consumption",
  "Supply",
  "Stock",
  "Price",
  "Employment",
  "Net import reliance",
];

/** Name of a kind of figures, told apart from that of the world tables. */
function ofUnitedStates(statistic: string): string {
  return `United States: ${statistic}`;
}

/**
 * The table of the USGS Mineral Commodity Summaries data release since 2026: one line for each figure. It gives world statistics, the
 * salient statistics of the United States, their import sources, and their net import reliance in the newest year as a property.
 */
export const usgsLong = tableReader({
  id: "usgs-long",
  description: "USGS Mineral Commodity Summaries, one line a figure (since 2026)",
  statistics: [
    "Production",
    "Capacity",
    "Reserves",
    "Import sources",
    "Net import reliance",
    ...SALIENT_STATISTICS.map(ofUnitedStates),
  ],
  knownBy: ["MCS chapter", "Section", "Statistics_detail", "Value"],
  columns: ["Section", "Commodity", "Country", "Statistics", "Statistics_detail", "Unit", "Year", "Value", "Notes"],
  read: (rows) => [
    ...rows.filter((row) => !UNITED_STATES_ALONE.test(row.cell("Section"))).map(worldFigure),
    ...salientFigures(rows.filter((row) => row.cell("Section").startsWith("Salient Statistics"))),
    ...rows.filter((row) => row.cell("Section") === "Import Sources").map(importSource),
    ...netImportReliance(rows.filter((row) => row.cell("Statistics") === "Net import reliance")),
  ],
});

function common(row: PublishedRow): Omit<RawFigure, "statistic" | "detail" | "isOfSeries" | "estimated" | "notes"> {
  return {
    line: row.line,
    locator: `row ${row.rowNumber}`,
    commodity: row.cell("Commodity"),
    country: row.cell("Country"),
    unit: row.cell("Unit"),
    year: row.cell("Year"),
    value: row.cell("Value"),
  };
}

function worldFigure(row: PublishedRow): RawFigure {
  const notes = notesOf(row.cell("Notes"));
  return {
    ...common(row),
    statistic: row.cell("Statistics"),
    // That a total is rounded is true of every total, and is written in several ways.
    detail: row.cell("Statistics_detail").replace(/[:,]? ?rounded$/i, ""),
    isOfSeries: true,
    estimated: notes.some(isEstimateMark),
    notes: notes.filter((note) => !isEstimateMark(note)),
  };
}

/** The salient statistics of the United States, over five years. */
function salientFigures(rows: readonly PublishedRow[]): RawFigure[] {
  const nameOf = namesOfTheirOwn();
  return rows.map((row) => {
    const notes = notesOf(row.cell("Notes"));
    const figure = common(row);
    const statistic = ofUnitedStates(row.cell("Statistics"));
    return {
      ...figure,
      statistic,
      detail: nameOf(row.cell("Statistics_detail"), [figure.commodity, statistic, figure.unit, figure.year]),
      isOfSeries: true,
      estimated: notes.some(isEstimateMark),
      notes: notes.filter((note) => !isEstimateMark(note) && !isPointer(note)),
    };
  });
}

/** Names that tell rows apart which the file prints alike, such as those of two kinds of mica: the second says that it is the second. */
function namesOfTheirOwn(): (name: string, within: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (name, within) => {
    const key = [...within, name].join("\n");
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return occurrence === 1 ? name : `${name} row ${occurrence} of this name`.trim();
  };
}

function importSource(row: PublishedRow): RawFigure {
  return {
    ...common(row),
    statistic: "Import sources",
    isOfSeries: false,
    detail: row.cell("Statistics_detail"),
    estimated: false,
    notes: notesOf(row.cell("Notes")).filter((note) => !isPointer(note)),
  };
}

function netImportReliance(rows: readonly PublishedRow[]): RawFigure[] {
  const newest = Math.max(...rows.map((row) => Number(row.cell("Year"))));
  const nameOf = namesOfTheirOwn();
  return rows
    .filter((row) => Number(row.cell("Year")) === newest)
    .map((row) => {
      const value = row.cell("Value");
      const notes = notesOf(row.cell("Notes")).filter((note) => !isEstimateMark(note) && !isPointer(note));
      // Why there is no number matters more than what the reliance is a percentage of. E says net exporter.
      const isReckoned = /\d/.test(value) || value === "E";
      return {
        ...common(row),
        country: "",
        statistic: "Net import reliance",
        isOfSeries: false,
        detail: nameOf(partOf(row.cell("Statistics_detail")), [row.cell("Commodity")]),
        estimated: /^Estimated/.test(row.cell("Notes")),
        notes: isReckoned ? [basisOf(row.cell("Statistics_detail"))] : notes,
      };
    });
}

function notesOf(cell: string): string[] {
  return cell
    .split("--")
    .map(tidy)
    .filter((note) => note !== "");
}

function isEstimateMark(note: string): boolean {
  return /^estimated ?\.?$/i.test(note);
}

/** Whether a footnote only points elsewhere. */
function isPointer(note: string): boolean {
  return note.startsWith("See ");
}

/** What the name of the statistic says after its colon. Dimension stone's says that the other column is of granite only. */
function partOf(detail: string): string {
  return detail.startsWith("Granite only") ? "" : (detail.split(": ")[1] ?? "");
}

/** What the reliance is a percentage of; the file runs words together in places. */
function basisOf(detail: string): string {
  return detail.replace(/^Net import reliance ?s? ?as a percentage of/i, "percentage of");
}
