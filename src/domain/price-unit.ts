/**
 * Prices in US dollars for a weight, and what they are for a metric ton. Only units whose weight is exact are converted; the sources are
 * the international avoirdupois pound of 0.45359237 kg and the troy ounce of 31.1034768 g, both exact by definition.
 */

/** Grams of the weights that prices are given for. */
const GRAMS: Readonly<Record<string, number>> = {
  t: 1_000_000,
  kg: 1_000,
  g: 1,
  lb: 453.59237,
  "short ton": 907_184.74,
  "troy oz": 31.1034768,
  carat: 0.2,
};

const GRAMS_OF_TON = 1_000_000;

/** Currencies and their hundredths. */
const DOLLARS: Readonly<Record<string, number>> = { USD: 1, "US cents": 0.01 };

/**
 * How many US dollars for a metric ton one of a unit is.
 * @param unit as the dataset has it: `US cents/lb`, `USD/kg`; what is weighed may follow: `USD/kg Be content`
 * @returns undefined for a unit whose weight is not exact or is no weight, such as a flask or a dry metric ton unit
 */
export function dollarsForTon(unit: string): number | undefined {
  const [, currency, rest] = /^(USD|US cents)\/(.+)$/.exec(unit) ?? [];
  if (currency === undefined || rest === undefined) return undefined;
  const weight = Object.keys(GRAMS).find((each) => rest === each || rest.startsWith(`${each} `));
  return weight === undefined ? undefined : (DOLLARS[currency]! * GRAMS_OF_TON) / GRAMS[weight]!;
}

/** The unit for a metric ton of the same: `USD/t Be content` for `USD/kg Be content`. */
export function unitForTon(unit: string): string {
  const [, rest = ""] = /^[^/]+\/(.+)$/.exec(unit) ?? [];
  const weight = Object.keys(GRAMS).find((each) => rest === each || rest.startsWith(`${each} `)) ?? rest;
  return `USD/t${rest.slice(weight.length)}`;
}
