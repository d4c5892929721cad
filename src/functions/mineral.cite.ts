import { cite } from "../domain/citation";
import { unitedLocators, type Evidence } from "../domain/evidence";
import { Fault } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";
import { countryOrPrice, figureMeant, yearOrMonth } from "./cited-figure";
import type { Arguments } from "./definition";
import { as_of, measure, mineral, style } from "./parameters";
import { scalarFunction } from "./scalar-function";

const parameters = {
  mineral,
  country: countryOrPrice,
  measure,
  year: yearOrMonth(
    'Year of the figure, or month of a price such as "2026-05"; by default the newest of the edition in force, estimates included.',
  ),
  as_of,
  style,
};

export const mineralCite = scalarFunction({
  id: "MINERAL.CITE",
  description: "Citation of a figure or price: work, edition, publication date and the place in the work.",
  returns: "Text.",
  remarks:
    "Takes the same arguments as the function whose figure is cited, so the citation names exactly what that function answers. A price is cited without a country, with the measure price or one with its basis, such as price, World Bank; a month gives the monthly price.",
  parameters,
  examples: [
    {
      formula: `=MINERAL.CITE("antimony","Tajikistan")`,
      answer: "USGS MCS 2026 (2026-02-06), row 446, Tajikistan, antimony mine production, 2025 (estimated): 22,000 t Sb content",
    },
    {
      formula: `=MINERAL.CITE("copper",,"price","2026-05")`,
      answer:
        "World Bank Pink Sheet 2026-06 (2026-06-02), Monthly Prices, BM803, copper price, World Bank, 2026-05: 13,543.19 USD/t",
    },
  ],
  compute(args, dataset) {
    const { statement, evidence } = cited(args, dataset);
    return cite(
      { work: evidence[0]!.work, statement, locator: unitedLocators(evidence.map(({ locator }) => locator)) },
      args.style,
      dataset.version,
    );
  },
  evidence: (args, dataset) => cited(args, dataset).evidence,
});

/** @throws Fault where there is no such figure, as the function gives it that answers the figure */
function cited(args: Arguments<typeof parameters>, dataset: Dataset): { statement: string; evidence: Evidence[] } {
  const { mineral, measure, as_of } = args;
  const meant = figureMeant(args, dataset);
  if (meant.kind === "figure") {
    const section = dataset.section(mineral, measure, meant.year, as_of);
    return { statement: section.statement(meant.country), evidence: section.evidence(meant.country) };
  }
  const series = dataset.prices.series(mineral, meant.basis, as_of);
  const period = meant.period ?? series.periods.at(-1)!;
  const price = series.price(period);
  if (price instanceof Fault) throw price;
  const evidence = series.evidence(period);
  return { statement: evidence[0]!.says, evidence };
}
