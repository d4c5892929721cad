import { quote } from "../domain/cell";
import { invalidValue } from "../domain/fault";
import { didYouMean, fold } from "../domain/name";
import { nearest } from "../domain/near-miss";
import { notAllowed, oneOf } from "../domain/vocabulary";
import type { Dataset } from "../dataset/dataset";
import { GENERAL_MEASURES, isMeasure, requireMeasure, type MeasureWord } from "../dataset/measure";
import type { Mineral, MineralProperty } from "../dataset/schema";
import type { Choice, Parameter } from "./definition";
import { SCENARIOS, type Scenario } from "./demand-parameters";
import { measure } from "./parameters";

/** What is cited that is no measure: an answer of MINERAL.DEMAND, MINERAL.INFO or MINERAL.USES. */
export type Asked =
  | { kind: "demand"; use: string; scenario: Scenario }
  | { kind: "property"; property: MineralProperty }
  /** @property application as it is compared */
  | { kind: "use"; application: string };

/** A measure, or what else has a figure. */
export interface CitedWord extends MeasureWord {
  asked?: Asked;
}

/** The measure of the functions that say where a figure stands, whichever function answers it. */
export const citedMeasure: Parameter<CitedWord> = {
  description:
    "What is counted: production (default), reserves, a stage or price; without a country demand, a property such as supply_risk, or uses.",
  optional: true,
  type: "string",
  isKnown: (word) => isMeasure(word) || word.asked !== undefined,
  choices: { id: "CITED_MEASURE", list: (dataset) => [...measure.choices!.list(dataset), ...otherChoices(dataset)] },
  read(value, name, dataset) {
    const word = measure.read(value, name, dataset);
    if (isMeasure(word)) return word;
    const asked = askedIn(word.text, name, dataset);
    return asked ? { text: word.text, asked } : word;
  },
};

/** What can be cited without a country beside prices, as it is typed. */
export function otherChoices({ demand, properties }: Dataset): Choice[] {
  return [
    ...demand.uses.map((use) => ({
      value: use === "all" ? "demand" : `demand, ${use}`,
      tooltip: `As MINERAL.DEMAND answers it; a scenario may follow: ${SCENARIOS.slice(1).join(", ")}`,
    })),
    ...properties.all
      .filter(({ origin }) => origin !== "mineral")
      .map(({ id, label }) => ({ value: id, tooltip: `As MINERAL.INFO answers it: ${label}` })),
  ];
}

/**
 * Checks that a word is a measure or what else has a figure.
 * @throws Fault `#VALUE!` for any other, with the measures of the mineral, or what else was probably meant
 */
export function requireCited(dataset: Dataset, word: CitedWord, mineral: Mineral): void {
  if (isMeasure(word) || word.asked) return;
  const others = otherChoices(dataset).map(({ value }) => value);
  const words = [...GENERAL_MEASURES, ...dataset.measuresOf(mineral).map(({ id }) => id), ...others];
  const [first] = nearest(
    word.text,
    words.map((answer) => ({ answer, spellings: [answer] })),
  );
  if (first !== undefined && others.includes(first))
    throw invalidValue(`measure ${quote(word.text)}: no measure, demand or property is called so.${didYouMean([first])}`);
  requireMeasure(dataset, word, mineral);
}

/** @throws Fault `#VALUE!` for demand for what is no use and in what is no scenario */
function askedIn(text: string, name: string, dataset: Dataset): Asked | undefined {
  const property = dataset.properties.lookUp(text);
  if (property) return { kind: "property", property };
  const [first, ...rest] = fold(text).split(" ");
  if (first === "demand") return demandIn(text, name, rest, dataset);
  return (first === "uses" || first === "use") && rest.length > 0 ? { kind: "use", application: rest.join(" ") } : undefined;
}

/** A use and a scenario, in any order; either may be left out. */
function demandIn(text: string, name: string, words: readonly string[], { demand }: Dataset): Asked {
  const scenarioOf = (word: string | undefined): Scenario | undefined => SCENARIOS.find((each) => fold(each) === word);
  const [first, last] = [scenarioOf(words[0]), scenarioOf(words.at(-1))];
  const wanted = (last ? words.slice(0, -1) : first ? words.slice(1) : words).join(" ");
  const use = wanted === "" ? "all" : demand.uses.find((each) => fold(each) === wanted);
  if (use !== undefined) return { kind: "demand", use, scenario: last ?? first ?? SCENARIOS[0] };
  throw notAllowed(
    name,
    text,
    demand.uses.filter((each) => each !== "all").map((each) => [`demand, ${each}`]),
    `demand with a use (${oneOf(demand.uses)}), a scenario (${oneOf(SCENARIOS)}) or both, such as "demand, wind, NZE"`,
  );
}
