import { notAllowed, oneOf } from "../domain/choice";
import { quote } from "../domain/cell";
import { notAvailable, type Fault } from "../domain/fault";
import { fold, listOf } from "../domain/name";
import type { Dataset } from "./dataset";
import type { Measure, Mineral } from "./schema";

/** Words that each mineral gives a meaning of its own. */
export const GENERAL_MEASURES = ["production", "reserves", "capacity"] as const;

/** Stages that a message gives as examples where every measure could be meant. */
const STAGES_NAMED = ["mine production", "refinery production"];

/**
 * The measure that a word means for a mineral: `production`, `reserves` and `capacity` as the mineral declares them, or a stage by name.
 * @param text as typed; undefined means `production`
 * @throws Fault `#VALUE!` for a word that is no measure; `#N/A` for a measure that the mineral does not have, naming those it has
 */
export function chooseMeasure(dataset: Dataset, mineral: Mineral, text: string | undefined): Measure {
  const word = text ?? "production";
  const held = dataset.measuresOf(mineral);
  const meant = dataset.lookUpMeasure(word);
  const general = generalWord(meant?.id ?? fold(word));
  const declared = general && held.find(({ id }) => id === mineral[general]);
  if (declared) return declared;
  if (meant && held.includes(meant)) return meant;
  const name = general ?? meant?.id;
  if (name === undefined) throw notAMeasure(dataset, word, mineral);
  throw notHeld(dataset, mineral, name, held);
}

/**
 * Where a measure is asked for without a mineral: checks that the word is one that some mineral could have.
 * @throws Fault `#VALUE!` for a word that is no measure
 */
export function requireMeasureWord(dataset: Dataset, text: string | undefined): void {
  if (text === undefined || generalWord(fold(text)) || dataset.lookUpMeasure(text)) return;
  throw notAMeasure(dataset, text, undefined);
}

function generalWord(word: string): (typeof GENERAL_MEASURES)[number] | undefined {
  return GENERAL_MEASURES.find((general) => general === word);
}

/** Names the measures of the mineral; those of all minerals are too many to read, so some stand for them. */
function notAMeasure(dataset: Dataset, text: string, mineral: Mineral | undefined): Fault {
  const held = mineral ? dataset.measuresOf(mineral) : [];
  if (mineral && held.length > 0)
    return notAllowed(
      "measure",
      text,
      allowedMeasures(mineral, held).map((word) => [word]),
    );
  const all = [...new Set([...GENERAL_MEASURES, ...dataset.measures.keys()])];
  return notAllowed(
    "measure",
    text,
    all.map((word) => [word]),
    `${GENERAL_MEASURES.join(", ")} or a stage such as ${listOf(STAGES_NAMED, "or")}`,
  );
}

/** The general words that mean something for the mineral, then its stages by name. */
function allowedMeasures(mineral: Mineral, held: readonly Measure[]): string[] {
  const general: string[] = GENERAL_MEASURES.filter((word) => held.some(({ id }) => id === mineral[word]));
  return [...general, ...held.map((measure) => measure.id).filter((id) => !general.includes(id))];
}

/** Why a mineral has no figures of a measure, and where the reader finds what it has: its forms, its parent, other measures. */
function notHeld(dataset: Dataset, mineral: Mineral, name: string, held: readonly Measure[]): Fault {
  const forms = dataset.formsOf(mineral).filter((form) => hasMeasure(dataset, form, name));
  const quoted = (minerals: readonly Mineral[]): string =>
    listOf(
      minerals.map((each) => quote(each.name)),
      "or",
    );
  if (forms.length > 0)
    return notAvailable(`No ${name} figures for ${mineral.name} as a whole: it is counted by its forms. Use ${quoted(forms)}.`);
  if (held.length > 0)
    return notAvailable(`No ${name} figures for ${mineral.name}: use ${oneOf(allowedMeasures(mineral, held))}.`);
  const parent = mineral.parent ? dataset.mineral(mineral.parent) : undefined;
  if (parent && hasMeasure(dataset, parent, name))
    return notAvailable(`No figures by country for ${mineral.name}: it is counted with ${quoted([parent])}.`);
  return notAvailable(`No edition held publishes figures by country for ${mineral.name}.`);
}

function hasMeasure(dataset: Dataset, mineral: Mineral, name: string): boolean {
  const general = generalWord(name);
  return (general && mineral[general] !== undefined) || dataset.measuresOf(mineral).some(({ id }) => id === name);
}
