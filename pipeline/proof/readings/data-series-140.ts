import { type ReadFigure } from "../raw-figure";
import { addressOf, readSheets } from "../raw-workbook";
import { type Reading } from "./reading";

/** USGS Data Series 140: a workbook of one commodity, with years in column A below the word Year. */
export const dataSeries140: Reading = {
  format: "usgs-historical",
  read({ folder, edition }) {
    const year = /\d{4}$/.exec(edition)?.[0] ?? "";
    const file = folder.one(new RegExp(`^ds140-.*${year}\\.xlsx$`, "i"), `ds140-<commodity>-${year}.xlsx`);
    const sheet = readSheets(file).find(({ cells }) => [...cells.values()].includes("Year"));
    const header = [...(sheet?.cells ?? [])].find(([cell, value]) => value === "Year" && addressOf(cell).column === "A")?.[0];
    if (!sheet || header === undefined) throw new Error(`${file.name} has no sheet with "Year" in its column A.`);
    const headerRow = addressOf(header).row;
    const commodity = String(sheet.cells.get("A1") ?? "").replace(/ STATISTICS.*$/, "");
    const figures: ReadFigure[] = [];
    for (const [cell, value] of sheet.cells) {
      const { column, row } = addressOf(cell);
      const when = String(sheet.cells.get(`A${row}`) ?? "");
      const heading = String(sheet.cells.get(`${column}${headerRow}`) ?? "")
        .replace(/\s+/g, " ")
        .trim();
      if (column === "A" || row <= headerRow || !/^\d{4}$/.test(when) || heading === "" || value === "") continue;
      const isWorld = heading.startsWith("World");
      figures.push({
        file: file.name,
        row,
        locator: cell,
        kind: "series",
        commodity,
        statistic: isWorld ? "World" : "United States",
        detail: heading,
        country: isWorld ? "World total" : "United States",
        unit: heading.includes("$/t") ? "dollars per metric ton" : "metric tons",
        year: when,
        printed: String(value).trim(),
        estimated: false,
        notes: [],
        families: [familyOf(heading)],
      });
    }
    return figures;
  },
};

function familyOf(heading: string): string {
  const words = heading.toLowerCase();
  if (words.startsWith("world production")) return "production";
  if (words.startsWith("unit value")) return "price";
  return words === "production" ? "domestic production" : words;
}
