import { as_of, country, measure, mineral, year } from "./parameters";
import { scalarFunction } from "./scalar-function";

export const mineralShare = scalarFunction({
  id: "MINERAL.SHARE",
  description: "Share of a country or a group in the world's figure for a mineral.",
  returns: "A fraction from 0 to 1, shown as a percentage.",
  remarks:
    "The share is taken of the world total that the edition publishes; where it publishes only a lower bound (such as >2,000,000), of that bound or of the sum of what it lists, whichever is larger; where it has no line for the world, of the sum of what it lists. Where the publisher says that there is no total (XX, NA, Large), or a sum would leave out what is withheld, the share is #N/A.",
  parameters: { mineral, country, measure, year, as_of },
  examples: [{ formula: `=MINERAL.SHARE("rare earths","China",,2025)`, answer: "69.2%" }],
  compute: ({ mineral, country, measure, year, as_of }, dataset) =>
    dataset.section(mineral, measure, year, as_of).shareCell(country),
  evidence({ mineral, country, measure, year, as_of }, dataset) {
    const section = dataset.section(mineral, measure, year, as_of);
    return [...section.evidence(country, "numerator"), ...section.totalEvidence()];
  },
});
