/** The built dataset as a file: what questions are taken from, and what is enlarged to see whether size costs time. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readWrittenFile } from "../src/dataset/written-file";

export const DATASET_FILE = path.resolve(__dirname, "../src/dataset/dataset.json");

/** The part of the built dataset that questions are taken from; src/dataset/schema states all of it. */
export interface BuiltDataset {
  version: string;
  minerals: { id: string; name: string; symbol?: string }[];
  countries: { id: string; name: string; kind: string }[];
  series: {
    edition: string;
    mineral: string;
    measure: string;
    observations: [country: string, year: number, value: number | null, ...unknown[]][];
  }[];
  deals: { id: string }[];
  properties: { id: string }[];
}

export function readDataset(): BuiltDataset {
  return readWrittenFile(JSON.parse(readFileSync(DATASET_FILE, "utf8"))) as BuiltDataset;
}

type Entry = Record<string, unknown>;

/** Lists of the file that grow with what is published about minerals and deals; sources, countries and words stay as they are. */
const GROWING = ["minerals", "series", "imports", "propertyValues", "controls", "claims", "deals"];

/** What names an entry, or the mineral that it belongs to. */
const NAMING = ["id", "name", "symbol", "mineral", "parent"];
const NAMING_LISTS = ["aliases", "minerals"];

/**
 * A dataset of `factor` times the minerals, figures, records and deals: the entries as they are, then copies under new names.
 * @param factor a whole number from 1 up
 */
export function enlarged<T extends object>(dataset: T, factor: number): T {
  const lists = dataset as Record<string, unknown>;
  const grown = GROWING.filter((name) => Array.isArray(lists[name])).map((name) => {
    const entries = lists[name] as Entry[];
    const copies = Array.from({ length: factor - 1 }, (_, copy) => entries.map((entry) => renamed(entry, ` x${copy + 1}`)));
    return [name, [entries, ...copies].flat()] as const;
  });
  return { ...dataset, ...Object.fromEntries(grown) };
}

function renamed(entry: Entry, ending: string): Entry {
  const copy = { ...entry };
  for (const key of NAMING) if (typeof copy[key] === "string") copy[key] += ending;
  for (const key of NAMING_LISTS)
    if (Array.isArray(copy[key]))
      copy[key] = (copy[key] as unknown[]).map((name) => (typeof name === "string" ? name + ending : name));
  return copy;
}
