import { cite, type CitationStyle, type CitedStatement } from "../domain/citation";
import { byWork, unitedLocators, type Evidence } from "../domain/evidence";
import { Fault, notAvailable } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";
import { countryIfAny, figureMeant, yearOrMonth } from "./cited-figure";
import { citedMeasure } from "./cited-measure";
import type { Arguments } from "./definition";
import { as_of, mineral, style } from "./parameters";
import { scalarFunction } from "./scalar-function";

const parameters = {
  mineral,
  country: countryIfAny,
  measure: citedMeasure,
  year: yearOrMonth(
    'Year of the figure, or month of a price such as "2026-05"; by default the newest of the edition in force, estimates included; demand needs one.',
  ),
  as_of,
  style,
};

export const mineralCite = scalarFunction({
  id: "MINERAL.CITE",
  description: "Citation of a figure, price, demand or property: work, edition, publication date and the place in the work.",
  returns: "Text.",
  remarks:
    "Takes the same arguments as the function whose figure is cited, so the citation names exactly what that function answers. A price is cited without a country, with the measure price or one with its basis, such as price, World Bank; a month gives the monthly price. In the same way, the measure demand cites MINERAL.DEMAND, with a use, a scenario or both after commas (demand, wind, NZE); a property cites MINERAL.INFO (supply_risk); uses with an application after a comma cites MINERAL.USES (uses, Batteries).",
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
    {
      formula: `=MINERAL.CITE("lithium",,"demand, NZE",2050)`,
      answer:
        "IEA 2025 (2025-05-21), totalDemand, Lithium, totalDemand, NZE, 2050, lithium, demand, all, 2050, NZE: 1,833.5754038030948 kt Li content",
    },
    {
      formula: `=MINERAL.CITE("antimony",,"supply_risk",2011)`,
      answer: "EU CRM study 2023 (2023-03-16), CRMs over time, row 4, EU supply risk of antimony, 2011: 2.6",
    },
  ],
  compute(args, dataset) {
    return cited(args, dataset)
      .statements.map((each) => cite(each, args.style, dataset.version))
      .join(BETWEEN_WORKS[args.style]);
  },
  evidence: (args, dataset) => cited(args, dataset).evidence,
});

/** Between the citations of several works, on which a count or a list of countries can rest. */
const BETWEEN_WORKS: Readonly<Record<CitationStyle, string>> = { short: "; ", full: " ", bibtex: "\n\n" };

/** @throws Fault where there is no such figure, as the function gives it that answers the figure */
function cited(args: Arguments<typeof parameters>, dataset: Dataset): { statements: CitedStatement[]; evidence: Evidence[] } {
  const { mineral, measure, as_of } = args;
  const meant = figureMeant(args, dataset);
  switch (meant.kind) {
    case "figure": {
      const { basis, year } = meant;
      // MINERAL.PRICE says more of a year without a price.
      const price = basis && year !== undefined && dataset.prices.series(mineral, basis, as_of).price({ year });
      if (price instanceof Fault) throw price;
      const section = dataset.section(mineral, measure, meant.year, as_of);
      // A sum is what is cited, and not its parts.
      const statement = section.statement(meant.country);
      const evidence = section.evidence(meant.country);
      const locator = unitedLocators(evidence.map((each) => each.locator));
      return { statements: [{ work: evidence[0]!.work, statement, locator }], evidence };
    }
    case "monthly price": {
      const series = dataset.prices.series(mineral, meant.basis, as_of);
      const period = meant.period ?? series.periods.at(-1)!;
      const price = series.price(period);
      if (price instanceof Fault) throw price;
      const evidence = series.evidence(period);
      return { statements: byWork(evidence), evidence };
    }
    case "stated": {
      const { value, evidence } = meant.figures.answering(meant.year, as_of);
      if (value instanceof Fault) throw value;
      if (evidence.length > 0) return { statements: byWork(evidence), evidence };
      throw notAvailable(`${meant.figures.name} rests on the dataset alone: there is no published work to cite.`);
    }
  }
}
