import { spillFunction, withHeaders } from "./definition";
import { choice, headers } from "./parameters";

export const mineralList = spillFunction({
  id: "MINERAL.LIST",
  description: "Names of the minerals in a list, as other functions take them.",
  returns: "One name a row.",
  parameters: { list: choice("Which list: all (default).", ["all"], "MINERAL_LIST"), headers },
  examples: [{ formula: `=MINERAL.LIST("all",TRUE)`, answer: "Mineral" }],
  compute: ({ headers }, dataset) =>
    withHeaders(
      headers,
      ["Mineral"],
      dataset.minerals.map((mineral) => [mineral.name]),
    ),
});
