import { cite } from "../domain/citation";
import { valueAt, yearTable } from "../dataset/figures";
import { locatorOf, statementOf } from "../dataset/statement";
import { scalarFunction } from "./definition";
import { as_of, country, measure, mineral, style, year } from "./parameters";

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
    const found = yearTable(dataset, { mineral, measure, year, asOf: as_of });
    const sourced = valueAt(found, country);
    return cite(
      { work: found.table.edition, statement: statementOf(found, country, sourced), locator: locatorOf(sourced.observations) },
      style,
      dataset.file.version,
    );
  },
});
