/** Questions to ask: taken from the dataset's own figures, and each tried first, so that a hit is a hit and a miss a miss. */
import type { Argument } from "./addin";
import { CellError } from "./custom-functions";
import type { BuiltDataset } from "./dataset-file";
import { inRandomOrder } from "./random-order";

const LETTERS = "bcdfghjklmnpqrstvwxyz";

/** The four arguments that name a figure. */
export type Question = [mineral: string, country: string, measure: string, year: number];

/** Answers a function's first cell. */
export type Ask = (id: string, ...values: Argument[]) => unknown;

/** One figure of one edition for a country. */
export interface FigureRow {
  mineral: string;
  measure: string;
  country: string;
  year: number;
  value: number;
}

/** The edition that tables of figures hold. */
export const EDITION = "mcs2026";

/** Figures of one edition as a table that an analyst would keep: countries with a number, no world totals, sums or gaps. */
export function figureTable(dataset: BuiltDataset, edition: string): FigureRow[] {
  return figures(dataset, (series) => series.edition === edition).filter((row) => row.value !== null) as FigureRow[];
}

function figures(
  dataset: BuiltDataset,
  accept: (series: BuiltDataset["series"][number]) => boolean,
): (Omit<FigureRow, "value"> & { value: number | null })[] {
  const countries = new Map(dataset.countries.filter(({ kind }) => kind === "country").map(({ id, name }) => [id, name]));
  const minerals = new Map(dataset.minerals.map(({ id, name }) => [id, name]));
  return dataset.series.filter(accept).flatMap(({ mineral, measure, observations }) =>
    observations.flatMap(([place, year, value]) => {
      const country = countries.get(place);
      return country === undefined ? [] : [{ mineral: minerals.get(mineral)!, measure, country, year, value }];
    }),
  );
}

export interface Hits {
  questions: Question[];
  /** Figures behind the questions; where they are fewer, some are asked by name and by code. */
  figures: number;
}

/**
 * Different questions that a function answers with a number, in random order.
 * @throws Error where the dataset has fewer
 */
export function distinctHits(dataset: BuiltDataset, ask: Ask, id: string, count: number): Hits {
  const byName = unique(figures(dataset, () => true).map((row): Question => [row.mineral, row.country, row.measure, row.year]));
  const answered = inRandomOrder(byName.filter((question) => typeof ask(id, ...question) === "number"));
  const codes = new Map(dataset.countries.map((country) => [country.name, country.id]));
  const symbols = new Map(dataset.minerals.map(({ name, symbol }) => [name, symbol ?? name]));
  const otherwise = unique([
    ...answered,
    ...answered.map(([mineral, country, ...rest]): Question => [mineral, codes.get(country)!, ...rest]),
    ...answered.map(([mineral, country, ...rest]): Question => [symbols.get(mineral)!, country, ...rest]),
  ]).slice(answered.length);
  const questions = [...answered, ...otherwise.filter((question) => typeof ask(id, ...question) === "number")].slice(0, count);
  if (questions.length < count) throw new Error(`${id} answers ${questions.length} different questions, fewer than ${count}.`);
  return { questions: inRandomOrder(questions), figures: Math.min(answered.length, count) };
}

/** Different questions with known names of which the dataset holds no figure: each a question that has one, asked for another country. */
export function distinctMisses(
  dataset: BuiltDataset,
  ask: Ask,
  id: string,
  hits: readonly Question[],
  count: number,
): Question[] {
  const countries = dataset.countries.filter(({ kind }) => kind === "country").map(({ name }) => name);
  const misses: Question[] = [];
  const seen = new Set<string>();
  for (let step = 0; misses.length < count && step < countries.length; step += 1)
    for (const [index, [mineral, , measure, year]] of hits.entries()) {
      if (misses.length === count) break;
      const question: Question = [mineral, countries[(index + step) % countries.length]!, measure, year];
      if (seen.has(question.join("|"))) continue;
      seen.add(question.join("|"));
      if (isNotAvailable(ask(id, ...question))) misses.push(question);
    }
  if (misses.length < count) throw new Error(`${id} has no figure for ${misses.length} questions, fewer than ${count}.`);
  return inRandomOrder(misses);
}

/** Different questions in which one letter of the country's name is another, so that no such country is known. */
export function unknownNames(dataset: BuiltDataset, ask: Ask, id: string, hits: readonly Question[], count: number): Question[] {
  const names = dataset.countries.filter(({ kind, name }) => kind === "country" && name.length > 4).map(({ name }) => name);
  const misspelled = inRandomOrder([...new Set(names.flatMap(withAnotherLetter))]);
  const questions: Question[] = [];
  for (const [index, country] of misspelled.entries()) {
    if (questions.length === count) break;
    const [mineral, , measure, year] = hits[index % hits.length]!;
    const question: Question = [mineral, country, measure, year];
    if (isNotAvailable(ask(id, ...question))) questions.push(question);
  }
  if (questions.length < count) throw new Error(`${questions.length} different unknown names, fewer than ${count}.`);
  return questions;
}

/** Every spelling in which one letter or space is another letter; capitals do not make a name another one. */
function withAnotherLetter(name: string): string[] {
  return Array.from(name).flatMap((old, place) =>
    Array.from(LETTERS)
      .filter((letter) => letter !== old.toLowerCase())
      .map((letter) => name.slice(0, place) + letter + name.slice(place + 1)),
  );
}

function isNotAvailable(answer: unknown): boolean {
  return answer instanceof CellError && answer.code === "#N/A";
}

function unique(questions: readonly Question[]): Question[] {
  return [...new Map(questions.map((question) => [question.join("|"), question])).values()];
}
