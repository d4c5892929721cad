import type { FormattedNumber } from "../domain/cell";
import { Fault, notAvailable } from "../domain/fault";
import { fold, sentence } from "../domain/name";
import { readPeriod, type Period } from "../domain/period";
import { dollarsForTon, unitForTon, whyNotForTon } from "../domain/price-unit";
import type { Dataset } from "../dataset/dataset";
import type { PriceSeries } from "../dataset/prices";
import { EVERYTHING } from "../dataset/schema/vocabulary";
import type { Choice, Parameter } from "./definition";
import { oneWordOf, textOf } from "./parameters";

/** Parameters that the functions of prices share. */

export function period(description: string): Parameter<Period | undefined> {
  return {
    description,
    optional: true,
    type: "any",
    read: (value, name) => (value === null ? undefined : readPeriod(name, value)),
  };
}

/** A word for a price, before it is known of which mineral. */
export interface BasisWord {
  /** As typed, for messages. */
  text: string;
  /** Whether some mineral has a price of this name. */
  isKnown: boolean;
}

/** What price is meant: whether the mineral has it is told with the mineral. */
export const basis: Parameter<BasisWord | undefined> = {
  description: "Basis of the price, such as World Bank or LME cash, of those that the mineral has; by default the usual one.",
  optional: true,
  type: "string",
  choices: { id: "PRICE_BASIS", list: basisChoices },
  isKnown: (word) => word?.isKnown !== false,
  read(value, name, { prices }) {
    if (value === null) return undefined;
    const text = textOf(value, name, 'the name of a price, such as "World Bank"');
    return { text, isKnown: prices.isBasis(text) || fold(text) === EVERYTHING };
  },
};

/** How a price is given. */
export const PRICE_UNITS = ["as published", "USD/t"] as const;
export type PriceUnit = (typeof PRICE_UNITS)[number];

export const unit = oneWordOf(
  "as published (default), or USD/t for US dollars for a metric ton where the publisher's unit has an exact weight.",
  "PRICE_UNIT",
  PRICE_UNITS,
  { "as published": "In the publisher's unit", "USD/t": "US dollars for a metric ton" },
);

/** Two decimals, as sums of money have: a converted price has as many as division gives. */
const CONVERTED_FORMAT = "#,##0.00";

/** The price of a period in the unit that is asked for, or why there is none. */
export function priceIn(wanted: PriceUnit, series: PriceSeries, asked: Period): FormattedNumber | Fault {
  const price = series.price(asked);
  if (price instanceof Fault || wanted === "as published") return price;
  const factor = dollarsForTon(series.unit);
  if (factor === undefined) {
    const [line] = series.evidence(asked);
    const note = line === undefined || line.note === "" ? "" : ` Its note: ${sentence(line.note)}`;
    return notAvailable(
      `${series.basis.measure.id} is in ${series.unit}, ${whyNotForTon(series.unit)}: leave unit blank for the price as published.${note}`,
      "no exact weight",
    );
  }
  return factor === 1 ? price : { kind: "formatted", number: price.number * factor, format: CONVERTED_FORMAT };
}

/** The unit in which `priceIn` answers. */
export function unitOf(wanted: PriceUnit, series: PriceSeries): string {
  return wanted === "as published" || dollarsForTon(series.unit) === undefined ? series.unit : unitForTon(series.unit);
}

function basisChoices(dataset: Dataset): Choice[] {
  const names = new Map<string, number>();
  for (const mineral of dataset.minerals)
    for (const { name } of dataset.prices.bases(mineral)) if (name !== "") names.set(name, (names.get(name) ?? 0) + 1);
  return [...names]
    .sort(([a], [b]) => a.localeCompare(b, "en"))
    .map(([value, count]) => ({ value, tooltip: count === 1 ? "Price of one mineral" : `Price of ${count} minerals` }));
}
