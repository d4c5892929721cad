import { statusEvidence } from "../dataset/deals/deal-evidence";
import { dayOfDeal, deal } from "./deal-parameters";
import { optional } from "./parameters";
import { scalarFunction } from "./scalar-function";

export const dealStatus = scalarFunction({
  id: "DEAL.STATUS",
  description: "How far a deal had come on a day: proposed, signed, ratified, in force and so on.",
  returns:
    "One of proposed, announced (made public by the parties, nothing signed), drafted, signed, ratified, in force, operational, suspended, ended, rejected and non-binding (concluded, and a source says that it has no legal force).",
  remarks:
    "The last event up to the day counts. An event counts from the day on which it happened, also where its source came later; one known only by month or year counts from the last day of it. DEAL.TIMELINE shows the events with their sources.",
  parameters: {
    deal,
    as_of: optional(
      dayOfDeal,
      "The day asked about: a date or text such as 2025-12-31; by default today, with everything known.",
    ),
  },
  examples: [
    { formula: `=DEAL.STATUS("US-Ukraine","2025-05-10")`, answer: "ratified" },
    { formula: `=DEAL.STATUS("US-Ukraine","2025-06-01")`, answer: "in force" },
  ],
  compute: ({ deal, as_of }, { deals }) => deals.status(deal, as_of),
  evidence: ({ deal, as_of }, dataset) => statusEvidence(dataset, deal, as_of),
});
