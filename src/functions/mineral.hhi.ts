import { indexCell } from "../domain/number-format";
import { as_of, measure, mineral, year } from "./parameters";
import { scalarFunction } from "./scalar-function";

export const mineralHhi = scalarFunction({
  id: "MINERAL.HHI",
  description: "Concentration of a mineral among countries: the Herfindahl-Hirschman index.",
  returns:
    "A number from 0 to 10000: the sum of the squared percentage shares of the listed countries. Above 2500 is commonly called highly concentrated.",
  remarks:
    "Shares are those of MINERAL.SHARE. Countries that the edition does not list, or lists without a number, add nothing, so the index is a lower bound. Where the listed countries add up to more than a rounded world total, the index stops at 10000.",
  parameters: { mineral, measure, year, as_of },
  examples: [{ formula: `=MINERAL.HHI("antimony",,2025)`, answer: "2,616" }],
  compute: ({ mineral, measure, year, as_of }, dataset) =>
    indexCell(dataset.section(mineral, measure, year, as_of).concentration),
  evidence({ mineral, measure, year, as_of }, dataset) {
    const section = dataset.section(mineral, measure, year, as_of);
    return [section.tableEvidence(), ...section.totalEvidence().filter(({ part }) => part === "total")];
  },
});
