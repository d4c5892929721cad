import { as_of, measure, mineral, oneCountry, year } from "./parameters";
import { scalarFunction } from "./scalar-function";

export const mineralRank = scalarFunction({
  id: "MINERAL.RANK",
  description: "Rank of a country in a mineral, 1 being the largest.",
  returns: "A whole number. Equal values share a rank and the next rank is skipped (1, 2, 2, 4).",
  remarks:
    "Only countries that the edition lists with a number above zero are ranked; world totals, other countries, withheld figures and printed zeros are not. A group of countries has no rank.",
  parameters: { mineral, country: oneCountry, measure, year, as_of },
  examples: [
    { formula: `=MINERAL.RANK("antimony","Tajikistan")`, answer: "3" },
    { formula: `=MINERAL.RANK("antimony","Tajikistan",,,"2025-12-31")`, answer: "2" },
    { formula: `=MINERAL.RANK("chromium","Kazakhstan","reserves")`, answer: "2" },
  ],
  compute: ({ mineral, country, measure, year, as_of }, dataset) =>
    dataset.section(mineral, measure, year, as_of).rankCell(country),
  evidence({ mineral, country, measure, year, as_of }, dataset) {
    const section = dataset.section(mineral, measure, year, as_of);
    return [...section.evidence(country), section.tableEvidence()];
  },
});
