import { as_of, country, measure, mineral, year } from "./parameters";
import { scalarFunction } from "./scalar-function";

export const mineralValue = scalarFunction({
  id: "MINERAL.VALUE",
  description: "Published figure of a country, the world or a group for a mineral.",
  returns:
    "A number in the unit that MINERAL.UNIT gives for the same mineral and measure, exactly as published. A percentage, such as net import reliance or a share of a stage, is a fraction shown as a percentage.",
  remarks:
    "World is the total that the edition publishes. A group is the sum of its members that the edition lists; where a listed member has no number (withheld, not available) there is no sum. A figure that is not reported, withheld or below the reporting threshold is #N/A with the reason, never 0.",
  parameters: { mineral, country, measure, year, as_of },
  examples: [
    { formula: `=MINERAL.VALUE("antimony","China",,2025)`, answer: "40,000" },
    { formula: `=MINERAL.VALUE("chromium","Kazakhstan","reserves")`, answer: "230,000" },
  ],
  compute: ({ mineral, country, measure, year, as_of }, dataset) =>
    dataset.section(mineral, measure, year, as_of).valueCell(country),
  evidence: ({ mineral, country, measure, year, as_of }, dataset) =>
    dataset.section(mineral, measure, year, as_of).evidence(country),
});
