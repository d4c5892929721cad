import { rankAt, yearTable } from "../dataset/figures";
import { scalarFunction } from "./definition";
import { as_of, measure, mineral, oneCountry, year } from "./parameters";

export const mineralRank = scalarFunction({
  id: "MINERAL.RANK",
  description: "Rank of a country in a mineral, 1 being the largest.",
  returns: "A whole number. Equal values share a rank and the next rank is skipped (1, 2, 2, 4).",
  remarks:
    "Only countries that the edition lists with a number are ranked; world totals, other countries and withheld figures are not. A printed zero is a number. A group of countries has no rank.",
  parameters: { mineral, country: oneCountry, measure, year, as_of },
  examples: [
    { formula: `=MINERAL.RANK("antimony","Tajikistan")`, answer: "3" },
    { formula: `=MINERAL.RANK("antimony","Tajikistan",,,"2025-12-31")`, answer: "2" },
    { formula: `=MINERAL.RANK("chromium","Kazakhstan","reserves")`, answer: "2" },
  ],
  compute: ({ mineral, country, measure, year, as_of }, dataset) =>
    rankAt(yearTable(dataset, { mineral, measure, year, asOf: as_of }), country),
});
