import type { Day } from "../domain/date";
import type { Dataset } from "../dataset/dataset";
import { meantMeasure, type MeasureWord } from "../dataset/measure";
import type { PriceSeries } from "../dataset/prices";
import type { Mineral } from "../dataset/schema";
import { as_of, measure, mineral } from "./parameters";
import { scalarFunction } from "./scalar-function";

export const mineralUnit = scalarFunction({
  id: "MINERAL.UNIT",
  description: "Unit of the figures for a mineral and measure, with what is weighed.",
  returns:
    "Text: t, kt and Mt are metric tons, thousand and million metric tons; then what is weighed. % means fractions shown as percentages: 0.91 for 91%.",
  parameters: { mineral, measure, as_of },
  examples: [{ formula: `=MINERAL.UNIT("antimony")`, answer: "t Sb content" }],
  compute({ mineral, measure, as_of }, dataset) {
    const prices = monthlyPrices(mineral, measure, as_of, dataset);
    return prices ? prices.unit : dataset.table(mineral, measure, as_of).unit;
  },
  evidence({ mineral, measure, as_of }, dataset) {
    const prices = monthlyPrices(mineral, measure, as_of, dataset);
    return prices ? prices.evidence(prices.periods.at(-1)!) : [dataset.table(mineral, measure, as_of).newest.tableEvidence()];
  },
});

/** Monthly prices that a word means; undefined where it means figures of years. */
function monthlyPrices(mineral: Mineral, word: MeasureWord, asOf: Day | undefined, dataset: Dataset): PriceSeries | undefined {
  if (word.measure?.kind !== "price" || meantMeasure(mineral, word, dataset.measuresOf(mineral))) return undefined;
  const bases = dataset.prices.bases(mineral).filter(({ kind }) => kind === "monthly");
  // The word alone means the monthly prices of a mineral that has no others.
  const meant = bases.find(({ measure }) => measure === word.measure) ?? (word.measure.forms ? bases[0] : undefined);
  return meant && dataset.prices.series(mineral, meant, asOf);
}
