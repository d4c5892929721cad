import { chooseMeasure } from "../dataset/measure-choice";
import { scalarFunction } from "./definition";
import { as_of, measure, mineral } from "./parameters";

export const mineralUnit = scalarFunction({
  id: "MINERAL.UNIT",
  description: "Unit of the figures for a mineral and measure, with what is weighed.",
  returns: "Text: t, kt and Mt are metric tons, thousand and million metric tons; then what is weighed.",
  parameters: { mineral, measure, as_of },
  examples: [{ formula: `=MINERAL.UNIT("antimony")`, answer: "t Sb content" }],
  compute: ({ mineral, measure, as_of }, dataset) =>
    dataset.tableInForce(mineral, chooseMeasure(dataset, mineral, measure), as_of).unit,
});
