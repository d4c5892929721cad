import { as_of, measure, mineral } from "./parameters";
import { scalarFunction } from "./scalar-function";

export const mineralUnit = scalarFunction({
  id: "MINERAL.UNIT",
  description: "Unit of the figures for a mineral and measure, with what is weighed.",
  returns: "Text: t, kt and Mt are metric tons, thousand and million metric tons; then what is weighed.",
  parameters: { mineral, measure, as_of },
  examples: [{ formula: `=MINERAL.UNIT("antimony")`, answer: "t Sb content" }],
  compute: ({ mineral, measure, as_of }, dataset) => dataset.table(mineral, measure, as_of).unit,
  evidence: ({ mineral, measure, as_of }, dataset) => [dataset.table(mineral, measure, as_of).newest.tableEvidence()],
});
