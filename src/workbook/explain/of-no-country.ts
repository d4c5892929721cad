import { isBlank, type CellValue } from "../../domain/cell";
import { fold } from "../../domain/name";

/** How the answer of a function is called in MINERAL.CITE and MINERAL.SOURCES: the measure, and which parameter is the year. */
export interface CitedAs {
  /** What the measure begins with; empty where it is what is given. */
  word: string;
  /** Parameters whose values follow the word, after commas. */
  names: readonly string[];
  year: string;
}

/** Functions whose answers are of no country. */
export const OF_NO_COUNTRY: Readonly<Record<string, CitedAs>> = {
  "MINERAL.PRICE": { word: "price", names: ["basis"], year: "period" },
  "MINERAL.DEMAND": { word: "demand", names: ["use", "scenario"], year: "year" },
  "MINERAL.INFO": { word: "", names: ["property"], year: "year" },
};

/** Whether the word already stands in front of what is given: a basis can be typed as `price, World Bank`. */
export function hasWord({ word }: CitedAs, first: CellValue): boolean {
  return word === "" || (typeof first === "string" && fold(first).split(" ")[0] === word);
}

/** The measure for the values of parameters: `demand, wind, NZE`. */
export function measureFor(cited: CitedAs, values: Readonly<Record<string, CellValue>>): string {
  const given = cited.names.map((name) => values[name] ?? null).filter((value) => !isBlank(value));
  return [...(hasWord(cited, given[0] ?? null) ? [] : [cited.word]), ...given.map(String)].join(", ");
}
