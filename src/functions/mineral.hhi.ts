import { notAvailable } from "../domain/fault";
import { herfindahlHirschman } from "../domain/rank";
import { describe, shareTotal, yearTable } from "../dataset/figures";
import { scalarFunction } from "./definition";
import { as_of, measure, mineral, year } from "./parameters";

export const mineralHhi = scalarFunction({
  id: "MINERAL.HHI",
  description: "Concentration of a mineral among countries: the Herfindahl-Hirschman index.",
  returns:
    "A number from 0 to 10000: the sum of the squared percentage shares of the listed countries. Above 2500 is commonly called highly concentrated.",
  remarks:
    "Shares are those of MINERAL.SHARE. Countries that the edition does not list, or lists without a number, add nothing, so the index is a lower bound. Where the listed countries add up to more than a rounded world total, the index stops at 10000.",
  parameters: { mineral, measure, year, as_of },
  examples: [{ formula: `=MINERAL.HHI("antimony",,2025)`, answer: "2616.195537" }],
  compute({ mineral, measure, year, as_of }, dataset) {
    const yearAndTable = yearTable(dataset, { mineral, measure, year, asOf: as_of });
    const ranking = yearAndTable.table.ranking(yearAndTable.year);
    if (ranking.length === 0)
      throw notAvailable(`No index: ${describe(yearAndTable.table, yearAndTable.year)} lists no country with a number.`);
    const total = shareTotal(yearAndTable);
    const index = herfindahlHirschman(ranking.map(({ value }) => value / total));
    // A rounded world total can be a little less than the countries add up to; the index of a near monopoly would pass its own limit.
    return Math.min(index, 10_000);
  },
});
