import { partyEvidence } from "../dataset/deals/deal-evidence";
import { deal } from "./deal-parameters";
import { answerRow } from "./definition";
import { spillFunction } from "./spill-function";

export const dealParties = spillFunction({
  id: "DEAL.PARTIES",
  description: "Parties of a deal and the role of each.",
  returns: "Rows of party and role.",
  parameters: { deal },
  columns: ["Party", "Role"],
  examples: [{ formula: `=DEAL.PARTIES("US-Ukraine")`, answer: "United States" }],
  compute: ({ deal }) => deal.parties.map(({ name, role }) => [name, role]),
  rows: ({ deal }, dataset) => deal.parties.map((party) => answerRow(party.name, () => [partyEvidence(dataset, deal, party)])),
});
