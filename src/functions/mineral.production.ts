import { as_of, country, mineral, year } from "./parameters";
import { scalarFunction } from "./scalar-function";

export const mineralProduction = scalarFunction({
  id: "MINERAL.PRODUCTION",
  description: "Published production of a mineral by a country, the world or a group.",
  returns: "A number in the unit that MINERAL.UNIT gives for the mineral.",
  remarks:
    "The same as MINERAL.VALUE with the measure production: the stage that the mineral declares as its production, mostly mine production.",
  parameters: { mineral, country, year, as_of },
  examples: [{ formula: `=MINERAL.PRODUCTION("tungsten","Kazakhstan",2025)`, answer: "2,400" }],
  compute: ({ mineral, country, year, as_of }, dataset) =>
    dataset.section(mineral, dataset.measureWords.production, year, as_of).valueCell(country),
  evidence: ({ mineral, country, year, as_of }, dataset) =>
    dataset.section(mineral, dataset.measureWords.production, year, as_of).evidence(country),
});
