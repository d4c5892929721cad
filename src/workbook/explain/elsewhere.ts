import { Fault } from "../../domain/fault";
import { shownResult } from "../../domain/shown";
import type { CellResult, CellValue } from "../../domain/cell";
import type { CitedWork } from "../../domain/citation";
import { isYear, type Day } from "../../domain/date";
import type { Dataset } from "../../dataset/dataset";
import { functionById } from "../../functions";
import type { WorksheetFunction } from "../../functions/definition";
import { answerOf, type WorksheetCall } from "../worksheet-call";
import { measureIn, sectionOf, type Meant } from "./meant";
import { measureFor, OF_NO_COUNTRY, type CitedAs } from "./of-no-country";

/** What other editions and sources say to the same question. */
export interface Elsewhere {
  /** The same call as of older editions, newest first; none where it gives no time, or no older edition has an answer. */
  editions: EarlierAnswer[];
  /** The call that puts what every source says side by side, with headers; undefined where no function does for this question. */
  sources: WorksheetCall | undefined;
  /** The year of the figure, where no other edition has it, so that the call is for every year; undefined otherwise. */
  onlyYear: number | undefined;
}

/** What the same call answers where only works count that were out by a day. */
export interface EarlierAnswer {
  call: WorksheetCall;
  work: CitedWork;
  as_of: Day;
  answer: CellResult;
  /** As a cell shows it. */
  shown: string;
  /** Whether the answer is the one of today. */
  isSame: boolean;
}

/** Functions whose answer stands in MINERAL.SOURCES, by value or rank. */
const IN_MINERAL_SOURCES = [
  "MINERAL.RANK",
  "MINERAL.VALUE",
  "MINERAL.PRODUCTION",
  "MINERAL.RESERVES",
  "MINERAL.SHARE",
  "MINERAL.CITE",
];
const IN_DEAL_SOURCES = ["DEAL.TERM", "DEAL.UNIT", "DEAL.CITE"];

/** @param given cells of the call, one for each parameter */
export function elsewhere(
  definition: WorksheetFunction,
  given: readonly CellValue[],
  meant: Meant,
  answer: CellResult,
  dataset: Dataset,
): Elsewhere {
  const editions = earlierAnswers(definition, given, meant, answer, dataset);
  const sources = sourcesCall(definition, meant, dataset);
  if (!sources) return { editions, ...sourcesOfNoCountry(definition, given, meant, dataset) };
  const { year } = sources.given;
  // One row under the headers: nobody else says anything of this year, and what they say of others is the next best.
  if (typeof year !== "number" || answerOf(sources, dataset).length > 2) return { editions, sources, onlyYear: undefined };
  return { editions, sources: { ...sources, given: { ...sources.given, year: null } }, onlyYear: year };
}

function earlierAnswers(
  definition: WorksheetFunction,
  given: readonly CellValue[],
  meant: Meant,
  answer: CellResult,
  dataset: Dataset,
): EarlierAnswer[] {
  const section = sectionOf(definition, meant, dataset);
  if (!section || definition.shape !== "scalar" || definition.id.endsWith(".CITE")) return [];
  const { table } = section;
  const values = Object.fromEntries(Object.keys(definition.parameters).map((name, index) => [name, given[index] ?? null]));
  // Left out, the year is the newest of the edition: an older one would answer another question. Reserves are each edition's own.
  const year = "year" in definition.parameters && !isReserves(definition, meant, dataset) ? { year: section.year } : {};
  return dataset.tablesOf(table.mineral, table.measure).flatMap((older): EarlierAnswer[] => {
    if (older.publishedBy >= table.publishedBy) return [];
    const call = { definition, given: { ...values, ...year, as_of: older.publishedBy } };
    const [[then] = []] = answerOf(call, dataset);
    // On that day another publisher's edition may have been the one in force: then this one never answers.
    const inForce = dataset.table(table.mineral, measureIn(definition, meant, dataset), older.publishedBy);
    if (then === undefined || then instanceof Fault || inForce !== older) return [];
    const shown = shownResult(then);
    return [{ call, work: older.edition, as_of: older.publishedBy, answer: then, shown, isSame: shown === shownResult(answer) }];
  });
}

function sourcesCall(definition: WorksheetFunction, meant: Meant, dataset: Dataset): WorksheetCall | undefined {
  const { id } = definition;
  const { mineral, country, deal, term } = meant;
  if (IN_DEAL_SOURCES.includes(id) && deal && term)
    return { definition: functionById("DEAL.SOURCES")!, given: { deal: deal.id, term: term.key, headers: true } };
  if (!IN_MINERAL_SOURCES.includes(id) || !mineral || !country) return undefined;
  const section = sectionOf(definition, meant, dataset);
  if (!section) return undefined;
  const given = {
    mineral: mineral.name,
    country: country.name,
    measure: section.table.measure.id,
    year: isReserves(definition, meant, dataset) ? null : section.year,
    headers: true,
  };
  const call = { definition: functionById("MINERAL.SOURCES")!, given };
  return answerOf(call, dataset)[0]?.[0] instanceof Fault ? undefined : call;
}

/** The same for what is of no country, where more than one work, year or month says it. */
function sourcesOfNoCountry(
  definition: WorksheetFunction,
  given: readonly CellValue[],
  { mineral, country }: Meant,
  dataset: Dataset,
): Pick<Elsewhere, "sources" | "onlyYear"> {
  const values = Object.fromEntries(Object.keys(definition.parameters).map((name, index) => [name, given[index] ?? null]));
  const cited = definition.id === "MINERAL.CITE" ? CITE : OF_NO_COUNTRY[definition.id];
  if (!mineral || country || !cited) return { sources: undefined, onlyYear: undefined };
  const measure = measureFor(cited, values);
  const year = values[cited.year] ?? null;
  const [ofYear, ofAll] = [year, null].map((each): WorksheetCall => {
    const asked = { mineral: mineral.name, measure, year: each, headers: true };
    return { definition: functionById("MINERAL.SOURCES")!, given: asked };
  }) as [WorksheetCall, WorksheetCall];
  const hasOthers = (call: WorksheetCall): boolean => answerOf(call, dataset).length > 2;
  if (hasOthers(ofYear)) return { sources: ofYear, onlyYear: undefined };
  const onlyYear = typeof year === "number" && isYear(year) ? year : undefined;
  return hasOthers(ofAll) ? { sources: ofAll, onlyYear } : { sources: undefined, onlyYear: undefined };
}

const CITE: CitedAs = { word: "", names: ["measure"], year: "year" };

/** An edition gives one figure for reserves, that of its own date. */
function isReserves(definition: WorksheetFunction, meant: Meant, dataset: Dataset): boolean {
  return sectionOf(definition, meant, dataset)?.table.measure.id.includes("reserves") === true;
}
