/**
 * Prices in US dollars for a weight, and what they are for a metric ton. Only units whose weight is exact are converted; the sources are
 * the international avoirdupois pound of 0.45359237 kg, the troy ounce of 31.1034768 g and the metric carat of 0.2 g, all exact by
 * definition.
 */

/** Grams of the weights that prices are given for. */
const GRAMS: Readonly<Record<string, number>> = {
  t: 1_000_000,
  kg: 1_000,
  g: 1,
  lb: 453.59237,
  "short ton": 907_184.74,
  "troy oz": 31.1034768,
  ct: 0.2,
};

/** A metric ton unit is a hundredth of a ton of what is contained: only a price that names that is for a weight. */
const UNIT_OF_CONTENT = /^d?mtu (?=\S)/;
const UNIT_OF_NOTHING_NAMED = /^(USD|US cents)\/d?mtu$/;
const GRAMS_OF_UNIT = 10_000;

const GRAMS_OF_TON = 1_000_000;

/** Currencies and their hundredths. */
const DOLLARS: Readonly<Record<string, number>> = { USD: 1, "US cents": 0.01 };

/**
 * How many US dollars for a metric ton one of a unit is.
 * @param unit as the dataset has it: `US cents/lb`, `USD/kg`; what is weighed may follow: `USD/kg Be content`
 * @returns undefined for a unit whose weight is not exact or is no weight, such as a flask, or a ton unit of something that is not named
 */
export function dollarsForTon(unit: string): number | undefined {
  const [, currency, rest] = /^(USD|US cents)\/(.+)$/.exec(unit) ?? [];
  const weight = rest === undefined ? undefined : weightIn(rest);
  return currency === undefined || weight === undefined ? undefined : (DOLLARS[currency]! * GRAMS_OF_TON) / weight.grams;
}

/** Why a price in a unit is not one for a metric ton, to follow the unit and a comma; for units that `dollarsForTon` does not convert. */
export function whyNotForTon(unit: string): string {
  return UNIT_OF_NOTHING_NAMED.test(unit)
    ? "a metric ton unit of something that is not named, so it is no weight"
    : "which is no exact weight in metric tons";
}

/** The unit for a metric ton of the same: `USD/t Be content` for `USD/kg Be content`. */
export function unitForTon(unit: string): string {
  const [, rest = ""] = /^[^/]+\/(.+)$/.exec(unit) ?? [];
  return `USD/t${rest.slice(weightIn(rest)?.name.length ?? rest.length)}`;
}

/** The weight that a price is for; what is weighed may follow it. */
function weightIn(text: string): { name: string; grams: number } | undefined {
  const [unitOfContent] = UNIT_OF_CONTENT.exec(text) ?? [];
  if (unitOfContent !== undefined) return { name: unitOfContent.trimEnd(), grams: GRAMS_OF_UNIT };
  const name = Object.keys(GRAMS).find((each) => text === each || text.startsWith(`${each} `));
  return name === undefined ? undefined : { name, grams: GRAMS[name]! };
}
