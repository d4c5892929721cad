import { cite } from "../domain/citation";
import { unitedLocators } from "../domain/evidence";
import { as_of, country, measure, mineral, style, year } from "./parameters";
import { scalarFunction } from "./scalar-function";

export const mineralCite = scalarFunction({
  id: "MINERAL.CITE",
  description: "Citation of a figure: work, edition, publication date and the place in the work.",
  returns: "Text.",
  remarks:
    "Takes the same arguments as the function whose figure is cited, so the citation names exactly what that function answers.",
  parameters: { mineral, country, measure, year, as_of, style },
  examples: [
    {
      formula: `=MINERAL.CITE("antimony","Tajikistan")`,
      answer: "USGS MCS 2026 (2026-02-06), row 446, Tajikistan, antimony mine production, 2025 (estimated): 22,000 t Sb content",
    },
  ],
  compute({ mineral, country, measure, year, as_of, style }, dataset) {
    const section = dataset.section(mineral, measure, year, as_of);
    const statement = section.statement(country);
    const evidence = section.evidence(country);
    return cite(
      { work: evidence[0]!.work, statement, locator: unitedLocators(evidence.map(({ locator }) => locator)) },
      style,
      dataset.version,
    );
  },
  evidence: ({ mineral, country, measure, year, as_of }, dataset) =>
    dataset.section(mineral, measure, year, as_of).evidence(country),
});
