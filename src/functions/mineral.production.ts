import { valueAt, yearTable } from "../dataset/figures";
import { scalarFunction } from "./definition";
import { as_of, country, mineral, year } from "./parameters";

export const mineralProduction = scalarFunction({
  id: "MINERAL.PRODUCTION",
  description: "Published production of a mineral by a country, the world or a group.",
  returns: "A number in the unit that MINERAL.UNIT gives for the mineral.",
  remarks:
    "The same as MINERAL.VALUE with the measure production: the stage that the mineral declares as its production, mostly mine production.",
  parameters: { mineral, country, year, as_of },
  examples: [{ formula: `=MINERAL.PRODUCTION("tungsten","Kazakhstan",2025)`, answer: "2400" }],
  compute: ({ mineral, country, year, as_of }, dataset) =>
    valueAt(yearTable(dataset, { mineral, measure: "production", year, asOf: as_of }), country).value,
});
