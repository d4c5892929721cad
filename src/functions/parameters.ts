import { quote, type CellValue } from "../domain/cell";
import { CITATION_STYLES } from "../domain/citation";
import { isYear, readDay, type Day } from "../domain/date";
import { Fault, faultsAsResults, invalidValue } from "../domain/fault";
import { chooseFrom } from "../domain/vocabulary";
import type { Dataset } from "../dataset/dataset";
import { GENERAL_MEASURES, isMeasure, type MeasureWord } from "../dataset/measure";
import type { Place } from "../dataset/place";
import type { Mineral } from "../dataset/schema";
import type { Choice, Parameter } from "./definition";

/** Parameters that several functions share, so that one word means one thing everywhere. */

export const mineral: Parameter<Mineral> = {
  description: "Mineral by name, chemical symbol or alias, such as antimony or Sb.",
  optional: false,
  type: "string",
  choices: {
    id: "MINERAL",
    list: (dataset) =>
      dataset.minerals
        .filter((mineral) => dataset.measuresByCountryOf(mineral).length > 0)
        .map((mineral) => ({
          value: mineral.name,
          tooltip: dataset
            .measuresByCountryOf(mineral)
            .map(({ id }) => id)
            .join(", "),
        })),
  },
  read: (value, name, dataset) => dataset.findMineral(textOf(value, name, "a name or symbol such as antimony or Sb")),
};

export const country: Parameter<Place> = {
  description: "Country by name or ISO 3166 code, World, or a group: Central Asia, South Caucasus, EU.",
  optional: false,
  type: "string",
  choices: {
    id: "PLACE",
    list: (dataset) => [
      { value: "World", tooltip: "The total that the edition publishes" },
      ...groupChoices(dataset),
      ...listedCountries(dataset),
    ],
  },
  read: (value, name, dataset) => dataset.findPlace(textOf(value, name, "a name or code such as Kazakhstan or KZ")),
};

/** A country where the world or a group has no answer; the function says so where one is given all the same. */
export const oneCountry: Parameter<Place> = {
  ...country,
  description: "Country by name or ISO 3166 code, such as Kazakhstan or KZ.",
  choices: { id: "COUNTRY", list: listedCountries },
};

/** A word for what is counted; what it means depends on the mineral. */
export const measure: Parameter<MeasureWord> = {
  description: "What is counted: production (default), reserves, capacity or a stage such as refinery production.",
  optional: true,
  type: "string",
  isKnown: isMeasure,
  choices: {
    id: "MEASURE",
    list(dataset) {
      const counted = new Set(dataset.seriesTables.map(({ measure }) => measure));
      return [
        ...GENERAL_MEASURES.map((value) => ({ value: value as string, tooltip: `What the mineral declares as its ${value}` })),
        ...dataset.measures
          .filter((each) => counted.has(each) && !(GENERAL_MEASURES as readonly string[]).includes(each.id))
          .map(({ id, description }) => ({ value: id, tooltip: description })),
      ];
    },
  },
  read(value, name, { measureWords }) {
    if (value === null) return measureWords.production;
    // A year typed one place too early is no word, and the message says where it belongs.
    const text = typeof value === "number" ? String(value) : value;
    return measureWords.word(textOf(text, name, "a word such as production or reserves"));
  },
};

export const year: Parameter<number | undefined> = optionalYear(
  "Year of the figure; by default the newest year of the edition in force, estimates included.",
  " A day belongs in as_of.",
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

/** @param whereDaysGo said to who gives a day, as a sentence after a space */
export function optionalYear(description: string, whereDaysGo = ""): Parameter<number | undefined> {
  return {
    description,
    optional: true,
    type: "any",
    read(value, name, { measureWords }) {
      if (value === null) return undefined;
      const year = typeof value === "string" && /^\d{4}$/.test(value.trim()) ? Number(value) : value;
      if (typeof year === "number" && isYear(year)) return year;
      const day = faultsAsResults(() => readDay(name, value));
      if (!(day instanceof Fault))
        throw invalidValue(`${name} ${quote(value)}: this is a day. Use a year such as ${day.slice(0, 4)}.${whereDaysGo}`);
      if (typeof value === "string" && isMeasure(measureWords.word(value)))
        throw invalidValue(`${name} ${quote(value)}: this is a measure, and a year belongs here. MINERAL.VALUE takes both.`);
      const [, marked] = /^\s*(\d{4})\s*[a-z]/i.exec(String(value)) ?? [];
      throw invalidValue(`${name} ${quote(value)}: use ${marked ? `the year alone, ${marked}` : "a year such as 2024"}.`);
    },
  };
}

/** More than there are countries: a larger number is a year or an amount in the wrong place. */
const MOST_COUNTED = 1000;

/** A whole number from 1 to 1000. */
export function count(description: string, byDefault: number): Parameter<number> {
  return {
    description,
    optional: true,
    type: "any",
    read(value, name) {
      if (value === null) return byDefault;
      const number = typeof value === "string" && /^\d+$/.test(value.trim()) ? Number(value) : value;
      if (typeof number === "number" && Number.isInteger(number) && number >= 1 && number <= MOST_COUNTED) return number;
      throw invalidValue(`${name} ${quote(value)}: use a whole number from 1 to ${MOST_COUNTED}.`);
    },
  };
}

/**
 * One word of a short list; the first is the default.
 * @param id of the list in Excel's metadata
 * @param meanings what each word means, in a few words
 */
export function oneWordOf<const T extends string>(
  description: string,
  id: string,
  words: readonly [T, ...T[]],
  meanings: Record<T, string>,
): Parameter<T> {
  return {
    description,
    optional: true,
    type: "string",
    choices: { id, list: () => words.map((value) => ({ value, tooltip: meanings[value] })) },
    read: (value, name) => (value === null ? words[0] : chooseFrom(name, value, words, (word) => [word])),
  };
}

/** How a citation is written; shared by every CITE function. */
export const style = oneWordOf("Form of the citation: short (default), full or bibtex.", "CITATION_STYLE", CITATION_STYLES, {
  short: "One line",
  full: "Work, address, place and licence",
  bibtex: "BibTeX entry",
});

/**
 * @param allowed what the argument takes, with an example, for the message
 * @throws Fault `#VALUE!` for a number, TRUE or FALSE
 */
export function textOf(value: CellValue, name: string, allowed: string): string {
  if (typeof value === "string") return value;
  throw invalidValue(`${name} ${quote(value)}: use ${allowed}.`);
}

/** Groups of countries, with what they stand for. */
export function groupChoices(dataset: Dataset): Choice[] {
  return dataset.groups.map(({ name, members }) => ({
    value: name,
    tooltip: members.length > 8 ? `${members.length} countries` : members.map((id) => dataset.placeName(id)).join(", "),
  }));
}

/** Countries that some edition has a line for. */
function listedCountries(dataset: Dataset): Choice[] {
  const listed = new Set(
    dataset.seriesTables.flatMap((table) =>
      table.years.flatMap((year) => table.section(year)!.observations.map(({ country }) => country)),
    ),
  );
  return dataset.countries
    .filter((each) => each.kind === "country" && listed.has(each))
    .map(({ id, name }) => ({ value: name, tooltip: id }))
    .sort((a, b) => a.value.localeCompare(b.value, "en"));
}
