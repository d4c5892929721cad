import { quote, type CellValue } from "../domain/cell";
import { CITATION_STYLES } from "../domain/citation";
import { chooseFrom } from "../domain/choice";
import { readDay, type Day } from "../domain/date";
import { invalidValue } from "../domain/fault";
import type { Place } from "../dataset/dataset";
import type { Mineral } from "../dataset/schema";
import type { CustomEnumId, Parameter } from "./definition";

/** Parameters that several functions share, so that one word means one thing everywhere. */

export const mineral: Parameter<Mineral> = {
  description: "Mineral by name, chemical symbol or alias, such as antimony or Sb.",
  optional: false,
  type: "string",
  customEnum: "MINERAL",
  read: (value, name, dataset) => dataset.findMineral(textOf(value, name, "a name or symbol such as antimony or Sb")),
};

export const country: Parameter<Place> = {
  description: "Country by name or ISO 3166 code, World, or a group: Central Asia, South Caucasus, EU.",
  optional: false,
  type: "string",
  customEnum: "PLACE",
  read: (value, name, dataset) => dataset.findPlace(textOf(value, name, "a name or code such as Kazakhstan or KZ")),
};

/** A country where the world or a group has no answer; the function says so where one is given all the same. */
export const oneCountry: Parameter<Place> = {
  ...country,
  description: "Country by name or ISO 3166 code, such as Kazakhstan or KZ.",
  customEnum: "COUNTRY",
};

/** A measure as typed; what it means depends on the mineral. */
export const measure: Parameter<string | undefined> = {
  description: "What is counted: production (default), reserves, capacity or a stage such as refinery production.",
  optional: true,
  type: "string",
  customEnum: "MEASURE",
  read: (value, name) => (value === null ? undefined : textOf(value, name, "a word such as production or reserves")),
};

export const year: Parameter<number | undefined> = optionalYear(
  "Year of the figure; by default the newest year of the edition in force, estimates included.",
);

export const as_of: Parameter<Day | undefined> = {
  description:
    "Only works published on or before this day count: a date or text such as 2025-12-31; by default everything known.",
  optional: true,
  type: "any",
  read: (value, name) => (value === null ? undefined : readDay(name, value)),
};

export const headers: Parameter<boolean> = {
  description: "TRUE for a header row above the answer; by default FALSE.",
  optional: true,
  type: "any",
  read(value, name) {
    if (value === null) return false;
    if (typeof value === "boolean") return value;
    if (value === 1) return true;
    if (typeof value === "string" && /^(true|false)$/i.test(value.trim())) return value.trim().toLowerCase() === "true";
    throw invalidValue(`${name} ${quote(value)}: use TRUE or FALSE.`);
  },
};

/** The same parameter, but blank where it is left out. */
export function optional<T>(parameter: Parameter<T>, description: string): Parameter<T | undefined> {
  return {
    ...parameter,
    description,
    optional: true,
    read: (value, name, dataset) => (value === null ? undefined : parameter.read(value, name, dataset)),
  };
}

export function optionalYear(description: string): Parameter<number | undefined> {
  return {
    description,
    optional: true,
    type: "any",
    read(value, name) {
      if (value === null) return undefined;
      return wholeNumber(value, name, { from: 1900, to: 2100 }, "a year such as 2024");
    },
  };
}

/** A whole number from 1 up. */
export function count(description: string, byDefault: number): Parameter<number> {
  return {
    description,
    optional: true,
    type: "any",
    read(value, name) {
      if (value === null) return byDefault;
      return wholeNumber(value, name, { from: 1, to: Infinity }, "a whole number from 1 up");
    },
  };
}

/** One word of a short list; the first is the default. */
export function choice<const T extends string>(
  description: string,
  words: readonly [T, ...T[]],
  customEnum?: CustomEnumId,
): Parameter<T> {
  return {
    description,
    optional: true,
    type: "string",
    customEnum,
    read: (value, name) => (value === null ? words[0] : chooseFrom(name, value, words, (word) => [word])),
  };
}

/** How a citation is written; shared by every CITE function. */
export const style = choice("Form of the citation: short (default), full or bibtex.", CITATION_STYLES, "CITATION_STYLE");

function wholeNumber(value: CellValue, name: string, range: { from: number; to: number }, allowed: string): number {
  const number = typeof value === "string" && /^\d+$/.test(value.trim()) ? Number(value) : value;
  if (typeof number === "number" && Number.isInteger(number) && number >= range.from && number <= range.to) return number;
  throw invalidValue(`${name} ${quote(value)}: use ${allowed}.`);
}

/**
 * @param allowed what the argument takes, with an example, for the message
 * @throws Fault `#VALUE!` for a number, TRUE or FALSE
 */
export function textOf(value: CellValue, name: string, allowed: string): string {
  if (typeof value === "string") return value;
  throw invalidValue(`${name} ${quote(value)}: use ${allowed}.`);
}
