import { type ReadFigure } from "../raw-figure";
import { type RawRow, readTable } from "../raw-table";
import { unitOfWords } from "../unit-words";
import { type Reading, yearOf } from "./reading";
import { worldFamilies } from "./world-families";

/** Families of measures of the United States, by the word of the column `Statistics`. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  Production: ["domestic production", "secondary production"],
  Shipment: ["shipments", "stockpile shipments"],
  "Sold or used": ["shipments", "secondary production"],
  Sold: ["shipments"],
  Sales: ["shipments"],
  Import: ["imports"],
  Export: ["exports"],
  Consumption: ["apparent consumption", "reported consumption", "estimated consumption"],
  Supply: ["apparent supply"],
  Stock: ["stocks"],
  Price: ["price"],
  Employment: ["employment"],
  "Net import reliance": ["net import reliance"],
};

/** The table of USGS since 2026, a line for each figure: world tables, statistics of the United States, import sources, net import reliance. */
export const usgsCommodities: Reading = {
  format: "usgs-long",
  read({ folder, edition }) {
    const year = yearOf(edition);
    const { name, rows } = readTable(
      folder.one(new RegExp(`^MCS${year}_Commodities_Data.*\\.csv$`, "i"), `MCS${year}_Commodities_Data.csv`),
    );
    const reliance = rows.filter((row) => row.at("Statistics") === "Net import reliance");
    const newest = reliance
      .map((row) => row.at("Year"))
      .sort()
      .at(-1);
    const nth = counter();
    const nthReliance = counter();
    return [
      ...rows.map((row) => figureOf(name, row, nth)),
      ...reliance.filter((row) => row.at("Year") === newest).map((row) => relianceOf(name, row, nthReliance)),
    ];
  },
};

function figureOf(file: string, row: RawRow, nth: Counter): ReadFigure {
  const section = row.at("Section");
  const statistic = row.at("Statistics");
  const remarks = remarksOf(row);
  const figure = {
    ...wordsOf(file, row),
    kind: "series" as const,
    statistic,
    detail: row.at("Statistics_detail"),
    countedIn: unitNamedIn(row.at("Statistics_detail")),
    estimated: remarks.some(isEstimated),
    notes: remarks.filter((remark) => !isEstimated(remark)),
  };
  if (section === "Import Sources")
    return {
      ...figure,
      kind: "imports",
      statistic: "Import sources",
      notes: remarks.filter((remark) => !remark.startsWith("See ")),
      estimated: false,
    };
  if (section.startsWith("Salient Statistics"))
    return {
      ...figure,
      statistic: `United States: ${statistic}`,
      detail: nth(figure.detail, [figure.commodity, statistic, figure.unit, figure.year]),
      notes: figure.notes.filter((remark) => !remark.startsWith("See ")),
      families: familiesOf(statistic, figure.detail),
    };
  return { ...figure, detail: withoutRounding(figure.detail), families: worldFamilies(statistic, figure.detail) };
}

/** The reliance of the newest year, which the dataset has as a property too. */
function relianceOf(file: string, row: RawRow, nth: Counter): ReadFigure {
  const detail = row.at("Statistics_detail");
  const colon = detail.indexOf(": ");
  const part = colon === -1 || detail.startsWith("Granite only") ? "" : detail.slice(colon + 2).split(": ")[0]!;
  return {
    ...wordsOf(file, row),
    kind: "property",
    country: "",
    statistic: "Net import reliance",
    detail: nth(part, [row.at("Commodity")]),
    year: "",
    estimated: row.at("Notes").startsWith("Estimated"),
    notes: remarksOf(row),
  };
}

function wordsOf(file: string, row: RawRow): Omit<ReadFigure, "kind" | "statistic" | "detail" | "estimated" | "notes"> {
  return {
    file,
    row: row.row,
    locator: `row ${row.row}`,
    commodity: row.at("Commodity"),
    country: row.at("Country"),
    unit: row.at("Unit"),
    year: row.at("Year"),
    printed: row.at("Value"),
  };
}

function remarksOf(row: RawRow): string[] {
  return row
    .at("Notes")
    .split("--")
    .map((remark) => remark.trim())
    .filter(Boolean);
}

function isEstimated(remark: string): boolean {
  return remark.toLowerCase().replace(/[ .]/g, "") === "estimated";
}

function withoutRounding(detail: string): string {
  const plain = detail.replace(/rounded$/i, "");
  return plain === detail ? detail : plain.replace(/[:,]? ?$/, "");
}

function familiesOf(statistic: string, detail: string): readonly string[] {
  const families = FAMILIES[statistic] ?? [];
  const word = /\b(apparent|reported|estimated)\b/i.exec(detail)?.[1]?.toLowerCase();
  const told = families.filter((family) => word !== undefined && family.startsWith(word));
  return told.length > 0 ? told : families;
}

/** A unit that is a part of its own in the name of a statistic; where it differs from that of the column of units, it is the exact one. */
function unitNamedIn(detail: string): string | undefined {
  return detail.split(/[,:]/).find((part) => unitOfWords(part) !== undefined);
}

type Counter = (name: string, among: readonly string[]) => string;

/** Tells rows of one name apart, as data/README.md says: the second is `row 2 of this name`. */
function counter(): Counter {
  const seen = new Map<string, number>();
  return (name, among) => {
    const key = JSON.stringify([name, among]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number === 1 ? name : `${name} row ${number} of this name`;
  };
}
