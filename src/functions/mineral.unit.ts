import type { Day } from "../domain/date";
import { notAvailable } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";
import { meantMeasure, type MeasureWord } from "../dataset/measure";
import type { PriceSeries } from "../dataset/prices";
import type { Mineral } from "../dataset/schema";
import { citedMeasure, requireCited, type Asked } from "./cited-measure";
import { as_of, mineral } from "./parameters";
import { statedFigures, type StatedFigure } from "./stated-figure";
import { scalarFunction } from "./scalar-function";

export const mineralUnit = scalarFunction({
  id: "MINERAL.UNIT",
  description: "Unit of the figures for a mineral and measure, with what is weighed.",
  returns:
    "Text: t, kt and Mt are metric tons, thousand and million metric tons; then what is weighed. % means fractions shown as percentages: 0.91 for 91%.",
  remarks:
    "A price has the unit of the series that answers it, with what it is for where the publisher names that; the basis follows the measure after a comma (price, World Bank). Demand, properties and uses have units too, asked for as in MINERAL.CITE: demand, supply_risk. A price and a production multiply only where both are for a ton of the same.",
  parameters: { mineral, measure: citedMeasure, as_of },
  examples: [
    { formula: `=MINERAL.UNIT("antimony")`, answer: "t Sb content" },
    { formula: `=MINERAL.UNIT("lithium","price")`, answer: "USD/t lithium carbonate, real" },
    { formula: `=MINERAL.UNIT("lithium","demand")`, answer: "kt Li content" },
  ],
  compute({ mineral, measure, as_of }, dataset) {
    if (measure.asked) {
      const { name } = statedFigures(measure.asked, mineral, dataset);
      const { unit } = statedFor(measure.asked, mineral, as_of, dataset);
      if (unit === "") throw notAvailable(`${name} is text or a count: it has no unit.`);
      return unit;
    }
    requireCited(dataset, measure, mineral);
    const prices = monthlyPrices(mineral, measure, as_of, dataset);
    return prices ? prices.unit : dataset.table(mineral, measure, as_of).unit;
  },
  evidence({ mineral, measure, as_of }, dataset) {
    if (measure.asked) return statedFor(measure.asked, mineral, as_of, dataset).evidence;
    const prices = monthlyPrices(mineral, measure, as_of, dataset);
    return prices ? prices.evidence(prices.periods.at(-1)!) : [dataset.table(mineral, measure, as_of).newest.tableEvidence()];
  },
});

/** The newest figure that a word means beside measures: its unit is that of all. */
function statedFor(asked: Asked, mineral: Mineral, asOf: Day | undefined, dataset: Dataset): StatedFigure {
  const year = asked.kind === "demand" ? dataset.demand.outlook(mineral, asked.use, asOf).year : undefined;
  return statedFigures(asked, mineral, dataset).answering(year, asOf);
}

/** Monthly prices that a word means; undefined where it means figures of years. */
function monthlyPrices(mineral: Mineral, word: MeasureWord, asOf: Day | undefined, dataset: Dataset): PriceSeries | undefined {
  if (word.measure?.kind !== "price" || meantMeasure(mineral, word, dataset.measuresOf(mineral))) return undefined;
  const bases = dataset.prices.bases(mineral).filter(({ kind }) => kind === "monthly");
  // The word alone means the monthly prices of a mineral that has no others.
  const meant = bases.find(({ measure }) => measure === word.measure) ?? (word.measure.forms ? bases[0] : undefined);
  return meant && dataset.prices.series(mineral, meant, asOf);
}
