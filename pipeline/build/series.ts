import { withForms } from "../../src/dataset/measure-forms";
import { type Measure } from "../../src/dataset/schema/mineral";
import { figureFlaws, qualifierFlaws } from "../../src/dataset/schema/rules/figures";
import { editionFlaw, negativeFlaw, percentageFlaw, secondFigure, yearFlaw } from "../../src/dataset/schema/rules/series";
import { type ObservationTuple, type Series } from "../../src/dataset/schema/series";
import { type Source } from "../../src/dataset/schema/source";
import { QUALIFIERS } from "../../src/dataset/schema/vocabulary";
import { CALENDAR_YEARS, calendarYear } from "../../src/dataset/schema/words";
import * as v from "valibot";
import { type JsonFile } from "../read/json";
import { quoted } from "../read/quoted";
import { readNumber, type Row, type Vocabulary } from "../read/row";
import { checkApplied, type Correction, correctionNote, readCorrections } from "./corrections";
import { type Draft, type Part, type PartInput, rowsOf, type Vocabularies, vocabulariesOf, vocabularyOf } from "./part";
import { byCodePoint } from "./serialise";
import { readUnits, type Unit } from "./units";

/** Header of the files in `series/`. */
export const SERIES_COLUMNS = [
  "mineral",
  "measure",
  "country",
  "year",
  "value",
  "unit",
  "qualifier",
  "locator",
  "note",
  "correction",
] as const;

/** What figures are checked against. */
interface Context {
  known: Vocabularies;
  measures: ReadonlyMap<string, Measure>;
  units: ReadonlyMap<string, Unit>;
  unitVocabulary: Vocabulary;
  corrections: JsonFile<Correction[]> | undefined;
  /** Source of the edition; undefined where it is missing, which is reported. */
  source: Source | undefined;
}

/** One figure as its record tells it. */
interface Figure {
  mineral: string;
  measure: string;
  unit: string;
  country: string;
  year: number;
  value: number | null;
  qualifier: string;
  locator: string;
  /** With what corrections say. */
  note: string;
  /** Ids of corrections. */
  corrections: string[];
}

/** The figures: one file for each edition, named by the id of its source. What was repaired on the way in is declared in `corrections.json`. */
export const series: Part = (input) => {
  const { folder, problems, draft } = input;
  const corrections = readCorrections(folder, problems);
  const units = readUnits(folder);
  const files = folder.list("series", ".csv");
  const editions = new Map(files.map((file) => [file, rowsOf(input, file, SERIES_COLUMNS)]));
  if (files.length === 0) problems.add(folder.nameOf("series"), undefined, "no series was found. Add the figures.");
  const known = vocabulariesOf(draft);
  const { sources = [], minerals = [], measures = [], countries = [] } = draft;
  // Without a vocabulary no figure can be told from a wrong one; that it cannot be read is reported already.
  if ([sources, minerals, measures, countries, [...units.keys()]].some(({ length }) => length === 0))
    return { series: [], notes: [] };

  const measureOf = new Map(withForms(measures).map((measure) => [measure.id, measure]));
  const unitVocabulary = vocabularyOf([...units.values()], "data/units.json");
  const collected = new Collected();
  for (const [file, rows] of editions) {
    const edition = file.slice("series/".length, -".csv".length);
    const context = { known, measures: measureOf, units, unitVocabulary, corrections, source: sourceOf(edition, file, input) };
    const lineOfKey = new Map<string, number>();
    for (const row of rows) {
      const figure = readFigure(row, edition, context);
      checkUnique(figure, row, lineOfKey);
      collected.add(edition, figure, row);
    }
  }
  const built = collected.built();
  if (corrections && built.series.length > 0)
    checkApplied(corrections, { ...built, applied: collected.corrections }, folder, problems);
  return built;
};

function sourceOf(edition: string, file: string, { folder, problems, draft }: PartInput): Source | undefined {
  const source = draft.sources?.find(({ id }) => id === edition);
  const fail = (reason: string): void => problems.add(folder.nameOf(file), undefined, reason);
  if (!source) fail(`no source has the id "${edition}". Add it to data/sources/, or name the file after its source.`);
  const fault = source && editionFlaw(source);
  if (fault !== undefined) fail(fault);
  return source;
}

function readFigure(row: Row, edition: string, context: Context): Figure {
  const { known, units, unitVocabulary, corrections } = context;
  const unit = row.id("unit", unitVocabulary);
  const measure = row.id("measure", known.measures);
  if (row.text("locator") === "") row.fail("the figure has no locator. Say where in the work it stands, such as `row 412`.");
  const applied = row.list("correction");
  const notes = applied.map((id) => {
    const correction = corrections?.value.find((one) => one.id === id && one.edition === edition);
    // Where the file of corrections cannot be read, that is reported already.
    if (!correction && corrections)
      row.fail(
        `the figure was corrected by "${id}", but ${corrections.file} declares no such correction of ${edition}. Import the edition again.`,
      );
    return correction ? correctionNote(correction) : "";
  });
  return {
    mineral: row.id("mineral", known.minerals),
    measure,
    unit,
    country: row.id("country", known.countries),
    year: readYear(row, context.source),
    value: readValue(row, context.measures.get(measure), units.get(unit)?.base === "%"),
    qualifier: row.text("qualifier"),
    locator: row.text("locator"),
    note: [row.text("note"), ...notes].filter((text) => text !== "").join(" "),
    corrections: applied,
  };
}

function readYear(row: Row, source: Source | undefined): number {
  const fault = printedYearFault(row.text("year"), source);
  if (fault !== undefined) row.fail(fault);
  return Number(row.text("year"));
}

/**
 * What is wrong with a year as it is written.
 * @param source of the edition, where it is known
 */
export function printedYearFault(text: string, source: Source | undefined): string | undefined {
  if (!/^\d{4}$/.test(text) || !v.is(calendarYear, Number(text)))
    return `the year is ${quoted(text)}; it must be ${CALENDAR_YEARS}, in four digits.`;
  return source && yearFlaw(Number(text), source);
}

/** The number of a record, after checking that number and qualifiers fit. */
function readValue(row: Row, measure: Measure | undefined, isInPercent: boolean): number | null {
  const [text, qualifier] = [row.text("value"), row.text("qualifier")];
  for (const flaw of qualifierFlaws(qualifier, QUALIFIERS)) row.fail(flaw);
  const value = text === "" ? null : readNumber(text);
  if (typeof value === "string") {
    row.fail(`the value is ${quoted(text)}; ${value} Words and ranges belong in the note, with the qualifier text or range.`);
    return null;
  }
  for (const flaw of figureFlaws(value, qualifier)) row.fail(flaw);
  const isPercentage = isInPercent || measure?.kind === "share";
  for (const flaw of [negativeFlaw(value, measure), isPercentage ? percentageFlaw(value) : undefined])
    if (flaw !== undefined) row.fail(flaw);
  return value;
}

function checkUnique({ mineral, measure, country, year }: Figure, row: Row, lineOfKey: Map<string, number>): void {
  const key = [mineral, measure, country, year].join(", ");
  const first = lineOfKey.get(key);
  if (first !== undefined) row.fail(secondFigure(key, `on line ${first}`));
  lineOfKey.set(key, row.line);
}

/** Orders locators as people count: row 9 before row 10. */
function byPlace(a: string, b: string): number {
  const [, headA = a, numberA = "0"] = /^(.*?)(\d*)$/s.exec(a) ?? [];
  const [, headB = b, numberB = "0"] = /^(.*?)(\d*)$/s.exec(b) ?? [];
  return byCodePoint(headA, headB) || Number(numberA) - Number(numberB);
}

/** Figures by edition, mineral and measure, with their notes shared. */
class Collected {
  /** Ids of corrections that figures name. */
  readonly corrections = new Set<string>();
  private readonly found = new Map<string, Series>();
  private readonly noteOf = new Map<ObservationTuple, string>();

  add(edition: string, figure: Figure, row: Row): void {
    const { mineral, measure, unit, country, year, value, qualifier, locator, note } = figure;
    const key = [edition, mineral, measure].join("\n");
    const into = this.found.get(key) ?? { edition, mineral, measure, unit, observations: [] };
    this.found.set(key, into);
    if (into.unit !== unit)
      row.fail(
        `${mineral}, ${measure} is in "${unit}" here but in "${into.unit}" before. A series has one unit: convert, or use another measure.`,
      );
    const observation: ObservationTuple = [country, year, value, qualifier, locator, -1];
    into.observations.push(observation);
    if (note !== "") this.noteOf.set(observation, note);
    for (const id of figure.corrections) this.corrections.add(id);
  }

  built(): Required<Pick<Draft, "series" | "notes">> {
    const notes = [...new Set(this.noteOf.values())].sort(byCodePoint);
    const indexOf = new Map(notes.map((note, index) => [note, index]));
    for (const [observation, note] of this.noteOf) observation[5] = indexOf.get(note)!;
    const sorted = [...this.found.entries()].sort(([a], [b]) => byCodePoint(a, b)).map(([, one]) => one);
    // In the publisher's order, where places and rows follow each other: it makes the file smaller.
    for (const one of sorted) one.observations.sort((a, b) => a[1] - b[1] || byPlace(a[4], b[4]) || byCodePoint(a[0], b[0]));
    return { series: sorted, notes };
  }
}
