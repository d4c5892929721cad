import { as_of, country, measure, mineral, year } from "./parameters";
import { scalarFunction } from "./scalar-function";

export const mineralBound = scalarFunction({
  id: "MINERAL.BOUND",
  description: "Number printed where a figure is published only as more or less than it; the figure itself elsewhere.",
  returns: "A number in the unit that MINERAL.UNIT gives for the same mineral and measure.",
  remarks:
    "MINERAL.VALUE of such a figure is #N/A, because a bound is no figure: this function is for whoever decides to calculate with it all the same. MINERAL.SOURCES shows in its qualifier (< or >) which of the two it is. A group has no bound where a member has no figure.",
  parameters: { mineral, country, measure, year, as_of },
  examples: [
    { formula: `=MINERAL.BOUND("antimony","World","reserves")`, answer: "2,000,000" },
    { formula: `=MINERAL.BOUND("antimony","China",,2025)`, answer: "40,000" },
  ],
  compute: ({ mineral, country, measure, year, as_of }, dataset) =>
    dataset.section(mineral, measure, year, as_of).boundCell(country),
  evidence: ({ mineral, country, measure, year, as_of }, dataset) =>
    dataset.section(mineral, measure, year, as_of).evidence(country),
});
