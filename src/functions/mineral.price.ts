import type { Dataset } from "../dataset/dataset";
import type { PriceSeries } from "../dataset/prices";
import type { Period } from "../domain/period";
import type { Arguments } from "./definition";
import { as_of, mineral } from "./parameters";
import { CONVERSION, DOLLARS, OF_WHAT } from "./price-remarks";
import { basis, period, priceIn, unit } from "./price-parameters";
import { scalarFunction } from "./scalar-function";

const parameters = {
  mineral,
  period: period('Year such as 2024, or month such as "2026-05" or a date in it; by default the newest year.'),
  basis,
  as_of,
  unit,
};

export const mineralPrice = scalarFunction({
  id: "MINERAL.PRICE",
  description: "Published price of a mineral in a year or a month.",
  returns:
    'A number in the unit that MINERAL.UNIT gives for the mineral and the measure price, or "price, " and the basis (of a month, "price, World Bank"); with unit USD/t, in US dollars for a metric ton.',
  remarks: `A year is answered by the annual price of the U.S. Geological Survey, a month by a monthly series; MINERAL.PRICES lists both. Which price is the usual one of a mineral is declared in the dataset with a reason; another is typed by its whole name. MINERAL.CITE cites it, without a country, with the measure price or one with its basis, such as "price, World Bank". ${OF_WHAT} ${DOLLARS} ${CONVERSION}`,
  parameters,
  examples: [
    { formula: `=MINERAL.PRICE("copper","2026-05")`, answer: "13,543.19" },
    { formula: `=MINERAL.PRICE("gold","1960-01","World Bank")`, answer: "35.27" },
    { formula: `=MINERAL.PRICE("tungsten",2025,,,"USD/t")`, answer: "38,000.00" },
  ],
  compute(args, dataset) {
    const { series, asked } = priceOf(args, dataset);
    return priceIn(args.unit, series, asked);
  },
  evidence(args, dataset) {
    const { series, asked } = priceOf(args, dataset);
    return series.evidence(asked);
  },
});

/** The prices that answer, and the period that is asked for or their newest. */
function priceOf(
  { mineral, period, basis, as_of }: Arguments<typeof parameters>,
  { prices }: Dataset,
): { series: PriceSeries; asked: Period } {
  const kind = period && ("month" in period ? "monthly" : "annual");
  const series = prices.series(mineral, prices.basis(mineral, basis?.text, kind), as_of);
  return { series, asked: period ?? series.periods.at(-1)! };
}
