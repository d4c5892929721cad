import { checkedDataset } from "../../src/dataset/checked-dataset";
import type { DatasetFile, ObservationTuple, Series } from "../../src/dataset/schema";

const LICENCE = { name: "CC0 1.0" };

function series(edition: string, mineral: string, measure: string, unit: string, observations: ObservationTuple[]): Series {
  return { edition, mineral, measure, unit, observations };
}

/** A small invented dataset in which every kind of figure occurs once, so that rules show without the real figures. */
export const inventedFile: DatasetFile = {
  schema: 3,
  version: "2030.1",
  released: "2030-07-01",
  publisherPrecedence: ["U.S. Geological Survey"],
  sources: [
    {
      id: "old",
      title: "Old Yearbook",
      short: "Old 2029",
      publisher: "U.S. Geological Survey",
      published: "2029-01-31",
      url: "https://example.org/old",
      licence: LICENCE,
      tier: "statistics",
      edition: "first",
    },
    {
      id: "new",
      title: "New Yearbook",
      short: "New 2030",
      publisher: "U.S. Geological Survey",
      published: "2030-02-06",
      doi: "10.9999/new",
      licence: LICENCE,
      tier: "statistics",
      edition: "first",
      file: "new.csv",
    },
    {
      id: "other",
      title: "Other Tables",
      short: "Other 2030",
      publisher: "Another Body",
      published: "2030-06",
      url: "https://example.org/other",
      licence: LICENCE,
      tier: "statistics",
      edition: "first",
    },
  ],
  minerals: [
    {
      id: "fooite",
      name: "fooite",
      symbol: "Fo",
      aliases: ["foo stone"],
      production: "mine production",
      reserves: "reserves",
    },
    { id: "barium-blue", name: "barium blue", aliases: [], production: "mine production" },
    { id: "family", name: "family", aliases: [] },
    { id: "child", name: "child", aliases: [], parent: "family", production: "mine production" },
    { id: "nothing", name: "nothing", aliases: [] },
  ],
  countries: [
    { id: "WORLD", name: "World", aliases: [], kind: "world" },
    { id: "OTHER", name: "Other countries", aliases: [], kind: "other" },
    { id: "AAA", iso2: "AA", name: "Alphaland", aliases: ["Republic of Alphaland"], kind: "country" },
    { id: "BBB", iso2: "BB", name: "Betaland", aliases: [], kind: "country" },
    { id: "CCC", iso2: "CC", name: "Gammaland", aliases: ["Gämma"], kind: "country" },
    { id: "DDD", iso2: "DD", name: "Deltaland", aliases: [], kind: "country" },
    { id: "EEE", iso2: "EE", name: "Epsiland", aliases: [], kind: "country" },
    { id: "FFF", iso2: "FF", name: "Zetaland", aliases: [], kind: "country" },
  ],
  groups: [
    { id: "G2", name: "Group of Two", aliases: ["G two"], members: ["AAA", "BBB"] },
    { id: "GW", name: "Group with a secret", aliases: [], members: ["AAA", "DDD"] },
    { id: "G0", name: "Group of None", aliases: [], members: ["FFF"] },
  ],
  measures: [
    { id: "mine production", kind: "production", aliases: ["mining"], description: "Output of mines." },
    { id: "refinery production", kind: "production", aliases: [], description: "Output of refineries." },
    { id: "reserves", kind: "reserves", aliases: [], description: "Economic part of the resource." },
  ],
  ambiguous: { minerals: [], countries: [{ name: "Land", candidates: ["Alphaland", "Betaland"] }] },
  series: [
    series("old", "fooite", "mine production", "t", [
      ["AAA", 2027, 90, "", "row 2", -1],
      ["AAA", 2028, 100, "e", "row 3", -1],
      ["BBB", 2028, 120, "e", "row 4", -1],
      ["WORLD", 2028, 300, "", "row 5", -1],
    ]),
    series("new", "fooite", "mine production", "t", [
      ["AAA", 2028, 110, "", "row 2", -1],
      ["AAA", 2029, 150, "e", "row 3", 0],
      ["BBB", 2029, 50, "e", "row 4", -1],
      ["CCC", 2029, 50, "e", "row 5", -1],
      ["DDD", 2029, null, "W", "row 6", -1],
      ["EEE", 2029, 0, "-", "row 7", -1],
      ["OTHER", 2029, 30, "", "row 8", -1],
      ["WORLD", 2029, 400, "e", "row 9", -1],
    ]),
    series("new", "fooite", "reserves", "kt", [
      ["AAA", 2029, 700, "", "row 20", -1],
      ["BBB", 2029, 500, "", "row 21", -1],
      ["CCC", 2029, null, "NA", "row 22", -1],
      ["DDD", 2029, 200, "<", "row 23", -1],
      ["EEE", 2029, null, "text", "row 24", 1],
      ["FFF", 2029, null, "s", "row 25", -1],
      ["WORLD", 2029, 1000, ">", "row 26", -1],
    ]),
    series("new", "barium-blue", "mine production", "kg", [
      ["AAA", 2029, 30, "", "row 30", -1],
      ["BBB", 2029, 10, "", "row 31", -1],
    ]),
    series("other", "barium-blue", "mine production", "kg", [["AAA", 2029, 33, "", "table 1", -1]]),
    series("other", "child", "mine production", "t", [["AAA", 2029, 1, "", "table 2", -1]]),
  ],
  deals: [],
  dealVocabulary: { terms: [], kinds: [], versionStatuses: [], dealStatuses: [] },
  lists: [],
  controls: [],
  imports: [],
  properties: [],
  propertyValues: [],
  claims: [],
  monthly: [],
  uses: [],
  demand: [],
  notes: ["Includes by-product.", "Large"],
};

/** SHA-256 that the invented dataset goes by. */
export const INVENTED_HASH = "0".repeat(64);

export const invented = checkedDataset(inventedFile, INVENTED_HASH);
