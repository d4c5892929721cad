import { quote } from "../domain/cell";
import { invalidValue, notAvailable, type Fault } from "../domain/fault";
import { capitalized, fold, listOf } from "../domain/name";
import { notAllowed, oneOf } from "../domain/vocabulary";
import type { Dataset } from "./dataset";
import { familyOf, formOf, isByCountry, isFormOf } from "./measure-forms";
import type { Measure, Mineral } from "./schema";

/** Words that each mineral gives a meaning of its own. */
export const GENERAL_MEASURES = ["production", "reserves", "capacity"] as const;
export type GeneralMeasure = (typeof GENERAL_MEASURES)[number];

/** Stages that a message gives as examples where every measure could be meant. */
const STAGES_NAMED = ["mine production", "refinery production"];

/** A word for what is counted, before it is known for which mineral. */
export interface MeasureWord {
  /** As typed, for messages. */
  text: string;
  general?: GeneralMeasure;
  /** The measure of this name, whichever mineral it is counted for. */
  measure?: Measure;
}

/** Whether a word is a measure of some mineral. */
export function isMeasure({ general, measure }: MeasureWord): boolean {
  return general !== undefined || measure !== undefined;
}

/** The words of a dataset, so that every spelling of a word is the same object. */
export class MeasureWords {
  private readonly known = new Map<string, MeasureWord>();

  constructor(private readonly dataset: Dataset) {}

  get production(): MeasureWord {
    return this.word("production");
  }

  get reserves(): MeasureWord {
    return this.word("reserves");
  }

  /** The word that a text is; one without meaning if it is none. */
  word(given: string): MeasureWord {
    // Rows of prices name the basis, and that of a price without a form is the family's own: `price, price`.
    const text = given.replace(/^\s*(.+?)\s*,\s*\1\s*$/i, "$1");
    const measure = this.dataset.lookUpMeasure(text);
    const name = measure?.id ?? fold(text);
    const known = this.known.get(name);
    if (known) return known;
    const general = GENERAL_MEASURES.find((word) => word === name);
    const word: MeasureWord = { text, ...(general && { general }), ...(measure && { measure }) };
    // Only words of the vocabulary are kept: there are few, whatever is typed.
    if (general || measure) this.known.set(name, word);
    return word;
  }
}

/**
 * The measure that a word means for a mineral: `production`, `reserves` and `capacity` as the mineral declares them, or a stage by name.
 * @throws Fault `#VALUE!` for a word that is no measure; `#N/A` for a measure that the mineral does not have, naming those it has
 */
export function measureOf(dataset: Dataset, mineral: Mineral, { text, general, measure }: MeasureWord): Measure {
  const counted = dataset.measuresOf(mineral);
  const meant = meantMeasure(mineral, { text, ...(general && { general }), ...(measure && { measure }) }, counted);
  if (meant) return meant;
  const name = general ?? measure?.id;
  if (name === undefined) throw notAMeasure(dataset, text, mineral);
  const monthly =
    measure &&
    dataset.prices
      .monthlyOf(mineral)
      .find((each) => each.measure === measure || (counted.length === 0 && isFormOf(each.measure, measure)));
  if (monthly)
    throw notAvailable(
      `${monthly.describe()} is monthly: MINERAL.PRICE(${quote(mineral.name)},${quote(monthly.to)}) and MINERAL.PRICES answer it.`,
    );
  if (measure && counted.some((each) => isFormOf(each, measure))) throw withoutPlainMeaning(mineral, measure, counted);
  const family = measure && familyOf(measure, dataset.measures);
  if (family && counted.some((each) => each === family || isFormOf(each, family)))
    throw notAvailable(`The dataset has no ${quote(name)} for ${mineral.name}: use ${formsInWords(mineral, family, counted)}.`);
  throw noFigures(dataset, mineral, name, counted);
}

/**
 * The one of a mineral's measures that a word means: what the mineral declares for it, or the measure of that name.
 * @param counted what the mineral has figures of
 */
export function meantMeasure(
  mineral: Mineral,
  { general, measure }: MeasureWord,
  counted: readonly Measure[],
): Measure | undefined {
  const named = (id: string | undefined): Measure | undefined => counted.find((each) => each.id === id);
  const declared = general && named(mineral[general]);
  if (declared) return declared;
  if (!measure) return undefined;
  return named(measure.id) ?? named(mineral.meanings?.[measure.id]);
}

/** A word for measures of a mineral, none of which it declares as the one that is meant. */
function withoutPlainMeaning(mineral: Mineral, family: Measure, counted: readonly Measure[]): Fault {
  return notAvailable(
    `${capitalized(mineral.name)}: no form stands for ${family.id} as a whole. Use ${formsInWords(mineral, family, counted)}.`,
  );
}

/** In which forms a mineral has a family, to follow "use". A form may hold commas. */
function formsInWords(mineral: Mineral, family: Measure, counted: readonly Measure[]): string {
  const [first, ...others] = counted.filter((each) => isFormOf(each, family));
  const plain = counted.includes(family) ? [quote(family.id)] : [];
  if (!first) return listOf(plain, "or");
  if (others.length === 0) return listOf([...plain, quote(first.id)], "or");
  const names = [first, ...others].map((form) => formOf(form, family)).join("; ");
  const withForm = `${family.id} with a form published for ${mineral.name} (${names}), such as ${quote(first.id)}`;
  return plain.length > 0 ? `${plain[0]}, or ${withForm}` : withForm;
}

/**
 * Checks that a word is a measure that some mineral could have.
 * @param mineral whose measures a message offers; without one, those of all minerals
 * @throws Fault `#VALUE!` for a word that is no measure
 */
export function requireMeasure(dataset: Dataset, word: MeasureWord, mineral?: Mineral): void {
  if (!isMeasure(word)) throw notAMeasure(dataset, word.text, mineral);
}

/** Names the measures of the mineral; those of all minerals are too many to read, so some stand for them. */
function notAMeasure(dataset: Dataset, text: string, mineral: Mineral | undefined): Fault {
  // A year typed one place too early, as in RANK("antimony","China",2024).
  if (/^(1[89]|20)\d\d$/.test(text.trim()))
    return invalidValue(
      `measure ${text.trim()}: this is a year. Use a word such as production or reserves, or leave it blank for production.`,
    );
  const kind = dataset.kindOf(text);
  if (kind !== undefined)
    return invalidValue(
      `measure ${quote(text)}: this is ${kind}. Use a word such as production or reserves, or leave it blank for production.`,
    );
  const elsewhere = answeredElsewhere(dataset, text);
  if (elsewhere !== undefined)
    return invalidValue(
      `measure ${quote(text)}: ${elsewhere}. Use a word such as production or reserves here, or leave it blank for production.`,
    );
  const counted = mineral ? dataset.measuresOf(mineral) : [];
  if (mineral && counted.length > 0) {
    const allowed = allowedMeasures(dataset, mineral, counted);
    const begun = allowed.families.find(({ id, aliases }) =>
      [id, ...aliases].some((name) => fold(text).startsWith(`${fold(name)} `)),
    );
    return notAllowed(
      "measure",
      text,
      [...allowed.words, ...allowed.families.map(({ id }) => id), ...counted.map(({ id }) => id)].map((word) => [word]),
      begun ? formsInWords(mineral, begun, counted) : inWords(allowed),
    );
  }
  return notAllowed(
    "measure",
    text,
    [...new Set([...GENERAL_MEASURES, ...dataset.measures.map(({ id }) => id)])].map((word) => [word]),
    `${GENERAL_MEASURES.join(", ")} or a stage such as ${listOf(STAGES_NAMED, "or")}`,
  );
}

/** Which function answers what is no measure: `this is a property, which MINERAL.INFO answers`. */
function answeredElsewhere({ properties }: Dataset, text: string): string | undefined {
  if (properties.lookUp(text)) return "this is a property, which MINERAL.INFO answers";
  return fold(text).split(" ")[0] === "demand" ? "demand is answered by MINERAL.DEMAND" : undefined;
}

/** What may be asked of a mineral: words for what is counted by country, and families of what is counted for one country or is a price. */
interface AllowedMeasures {
  words: string[];
  families: Measure[];
}

/** The general words that mean something for the mineral, then its stages by name; families stand for their forms. */
function allowedMeasures(dataset: Dataset, mineral: Mineral, counted: readonly Measure[]): AllowedMeasures {
  const general: string[] = GENERAL_MEASURES.filter((word) => counted.some(({ id }) => id === mineral[word]));
  const stages = counted.filter(isByCountry).map(({ id }) => id);
  const others = counted.filter((measure) => !isByCountry(measure));
  return {
    words: [...general, ...stages.filter((id) => !general.includes(id))],
    families: [...new Set(others.map((measure) => familyOf(measure, dataset.measures)))],
  };
}

/** How many characters of measures of a kind a message names: it is read at a cell, and MINERAL.MEASURES lists them all. */
const MEASURES_NAMED = 130;

/** `production, reserves or mine production; also exports or imports` */
function inWords({ words, families }: AllowedMeasures): string {
  return [words, families.map(({ id }) => id)]
    .filter((list) => list.length > 0)
    .map((list) => {
      let left = MEASURES_NAMED;
      const named = list.filter((id) => (left -= id.length + ", ".length) > 0);
      return named.length === list.length
        ? oneOf(named)
        : oneOf(named, `another of the ${list.length} that MINERAL.MEASURES lists`);
    })
    .join("; also ");
}

/** Why a mineral has no figures of a measure, and where the reader finds what it has: its forms, its parent, other measures. */
function noFigures(dataset: Dataset, mineral: Mineral, name: string, counted: readonly Measure[]): Fault {
  const forms = dataset.formsOf(mineral).filter((form) => hasMeasure(dataset, form, name));
  const quoted = (minerals: readonly Mineral[]): string =>
    listOf(
      minerals.map((each) => quote(each.name)),
      "or",
    );
  if (forms.length > 0)
    return notAvailable(
      `The dataset has no ${name} figures for ${mineral.name} as a whole, only for its forms: use ${quoted(forms)}.`,
    );
  const parent = dataset.ancestorsOf(mineral).find((ancestor) => hasMeasure(dataset, ancestor, name));
  if (counted.length > 0)
    return notAvailable(
      `The dataset has no ${name} figures for ${mineral.name}: use ${inWords(allowedMeasures(dataset, mineral, counted))}${parent ? `, or ${quoted([parent])}, with which it is counted` : ""}.`,
    );
  if (parent)
    return notAvailable(
      `The dataset has no figures by country for ${mineral.name} alone: use ${quoted([parent])}, with which it is counted.`,
    );
  return notAvailable(`The dataset has no figures by country for ${mineral.name}.`);
}

function hasMeasure(dataset: Dataset, mineral: Mineral, name: string): boolean {
  const general = GENERAL_MEASURES.find((word) => word === name);
  return (
    (general && mineral[general] !== undefined) ||
    dataset.measuresOf(mineral).some((each) => each.id === name || familyOf(each, dataset.measures).id === name)
  );
}
