import { notAllowed } from "../domain/choice";
import { notAvailable, type Fault } from "../domain/fault";
import { fold, listOf } from "../domain/name";
import type { Dataset } from "./dataset";
import type { Measure, Mineral } from "./schema";

/** Words that each mineral gives a meaning of its own. */
export const GENERAL_MEASURES = ["production", "reserves", "capacity"] as const;

/**
 * The measure that a word means for a mineral: `production`, `reserves` and `capacity` as the mineral declares them, or a stage by name.
 * @param text as typed; undefined means `production`
 * @throws Fault `#VALUE!` for a word that is no measure; `#N/A` for a measure that the mineral does not have, naming those it has
 */
export function chooseMeasure(dataset: Dataset, mineral: Mineral, text: string | undefined): Measure {
  const word = fold(text ?? "production");
  const general = GENERAL_MEASURES.find((candidate) => candidate === word);
  const held = dataset.measuresOf(mineral);
  const declared = general && held.find(({ id }) => id === mineral[general]);
  if (declared) return declared;
  const match = held.find((measure) => isNamed(measure, word));
  if (match) return match;
  if (!isMeasureWord(dataset, word))
    throw notAMeasure(text ?? "", held.length > 0 ? allowedMeasures(mineral, held) : allMeasureWords(dataset));
  throw notHeld(dataset, mineral, word, held);
}

/**
 * Where a measure is asked for without a mineral: checks that the word is one that some mineral could have.
 * @throws Fault `#VALUE!` for a word that is no measure
 */
export function requireMeasureWord(dataset: Dataset, text: string | undefined): void {
  if (text === undefined || isMeasureWord(dataset, fold(text))) return;
  throw notAMeasure(text, allMeasureWords(dataset));
}

function allMeasureWords(dataset: Dataset): string[] {
  return [...new Set([...GENERAL_MEASURES, ...dataset.measures.keys()])];
}

function isMeasureWord(dataset: Dataset, word: string): boolean {
  return (
    GENERAL_MEASURES.some((general) => general === word) ||
    [...dataset.measures.values()].some((measure) => isNamed(measure, word))
  );
}

function notAMeasure(text: string, allowed: readonly string[]): Fault {
  return notAllowed(
    "measure",
    text,
    allowed.map((word) => [word]),
  );
}

function isNamed(measure: Measure, word: string): boolean {
  return [measure.id, ...measure.aliases].some((name) => fold(name) === word);
}

/** The general words that mean something for the mineral, then its stages by name. */
function allowedMeasures(mineral: Mineral, held: readonly Measure[]): string[] {
  const general: string[] = GENERAL_MEASURES.filter((word) => held.some(({ id }) => id === mineral[word]));
  return [...general, ...held.map((measure) => measure.id).filter((id) => !general.includes(id))];
}

/** Why a mineral has no figures of a measure, and where the reader finds what it has: its forms, its parent, other measures. */
function notHeld(dataset: Dataset, mineral: Mineral, word: string, held: readonly Measure[]): Fault {
  const forms = dataset.formsOf(mineral).filter((form) => hasMeasure(dataset, form, word));
  const quoted = (minerals: readonly Mineral[]): string =>
    listOf(
      minerals.map(({ name }) => `"${name}"`),
      "or",
    );
  if (forms.length > 0) return notAvailable(`${mineral.name} is counted by its forms: use ${quoted(forms)}.`);
  if (held.length > 0)
    return notAvailable(`No ${word} figures for ${mineral.name}: use ${listOf(allowedMeasures(mineral, held), "or")}.`);
  const parent = mineral.parent ? dataset.mineral(mineral.parent) : undefined;
  if (parent && hasMeasure(dataset, parent, word))
    return notAvailable(`No figures by country for ${mineral.name}: it is counted with ${quoted([parent])}.`);
  return notAvailable(`No edition held publishes figures by country for ${mineral.name}.`);
}

function hasMeasure(dataset: Dataset, mineral: Mineral, word: string): boolean {
  return (
    GENERAL_MEASURES.some((general) => general === word && mineral[general] !== undefined) ||
    dataset.measuresOf(mineral).some((measure) => isNamed(measure, word))
  );
}
