import { answerRow, withHeaders } from "./definition";
import { list } from "./mineral-parameters";
import { headers } from "./parameters";
import { spillFunction } from "./spill-function";

export const mineralList = spillFunction({
  id: "MINERAL.LIST",
  description: "Names of the minerals in an official list, or of all minerals, as other functions take them.",
  returns: "One name a row: as the list prints it, in its order; for all minerals in alphabetical order.",
  remarks:
    "A line of a list can cover several minerals, such as bauxite/alumina/aluminium, or a grade of one, such as nickel (battery grade). MINERAL.INFO says for one mineral whether a list covers it.",
  parameters: { list, headers },
  examples: [
    { formula: `=MINERAL.LIST("eu critical")`, answer: "antimony" },
    { formula: `=MINERAL.LIST("us-ukraine",TRUE)`, answer: "Resources of the US-Ukraine agreement (2025)" },
    { formula: `=MINERAL.LIST("all",TRUE)`, answer: "Mineral" },
  ],
  compute: ({ list, headers }, dataset) =>
    withHeaders(
      headers,
      [list?.name ?? "Mineral"],
      (list ? list.entries : dataset.mineralsByName).map(({ name }) => [name]),
    ),
  // That there are these minerals in the dataset is no published statement.
  evidence: ({ list }, dataset) => (list ? [dataset.lists.evidence(list)] : []),
  rows: ({ list }, dataset) =>
    list
      ? list.entries.map((entry) => answerRow(entry.name, () => [dataset.lists.entryEvidence(list, entry)]))
      : dataset.mineralsByName.map(({ name }) => answerRow(name, () => [])),
});
