import { as_of, country, mineral } from "./parameters";
import { scalarFunction } from "./scalar-function";

export const mineralReserves = scalarFunction({
  id: "MINERAL.RESERVES",
  description: "Published reserves of a mineral in a country, the world or a group.",
  returns: `A number in the unit that MINERAL.UNIT gives for the mineral and "reserves".`,
  remarks: "The same as MINERAL.VALUE with the measure reserves. An edition gives one figure for reserves, that of its own date.",
  parameters: { mineral, country, as_of },
  examples: [{ formula: `=MINERAL.RESERVES("antimony","Kyrgyzstan")`, answer: "260,000" }],
  compute: ({ mineral, country, as_of }, dataset) =>
    dataset.section(mineral, dataset.measureWords.reserves, undefined, as_of).valueCell(country),
  evidence: ({ mineral, country, as_of }, dataset) =>
    dataset.section(mineral, dataset.measureWords.reserves, undefined, as_of).evidence(country),
});
