import { notAvailable } from "../domain/fault";
import { mineralEvidence } from "../dataset/deals/deal-evidence";
import type { Deal } from "../dataset/schema";
import { deal } from "./deal-parameters";
import { answerRow } from "./definition";
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
    const names = namesIn(deal);
    if (names.length === 0) throw notAvailable(`No source in the dataset names a mineral of ${deal.id}.`);
    return names.map((name) => [name]);
  },
  rows: ({ deal }, dataset) =>
    namesIn(deal).map((name) =>
      answerRow(name, () =>
        deal.minerals.filter((mineral) => mineral.name === name).map((mineral) => mineralEvidence(dataset, deal, mineral)),
      ),
    ),
});

/** Each name once: a text can name a mineral in several places. */
function namesIn({ minerals }: Deal): string[] {
  return [...new Set(minerals.map(({ name }) => name))];
}
