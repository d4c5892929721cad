import { notAvailable } from "../domain/fault";
import { mineralEvidence } from "../dataset/deals/deal-evidence";
import { deal } from "./deal-parameters";
import { spillFunction } from "./spill-function";

export const dealMinerals = spillFunction({
  id: "DEAL.MINERALS",
  description: "Minerals that the text of a deal names.",
  returns: "A column of names as the text gives them.",
  remarks: "Where the text is not public or not a text, the minerals are those that its sources name.",
  parameters: { deal },
  columns: ["Mineral"],
  examples: [{ formula: `=DEAL.MINERALS("Dobra lithium")`, answer: "lithium" }],
  compute({ deal }) {
    const names = [...new Set(deal.minerals.map(({ name }) => name))];
    if (names.length === 0) throw notAvailable(`No source in the dataset names a mineral of ${deal.id}.`);
    return names.map((name) => [name]);
  },
  evidence: ({ deal }, dataset) => deal.minerals.map((mineral) => mineralEvidence(dataset, deal, mineral)),
});
