import { termEvidence } from "../dataset/deals/deal-evidence";
import { deal, term } from "./deal-parameters";
import { scalarFunction } from "./scalar-function";

export const dealUnit = scalarFunction({
  id: "DEAL.UNIT",
  description: "Unit of a term of a deal, such as % or USD.",
  returns: "Text: %, a currency code, years, minerals, date, text and so on.",
  parameters: { deal, term },
  examples: [
    { formula: `=DEAL.UNIT("US-Ukraine","seed_capital")`, answer: "USD" },
    { formula: `=DEAL.UNIT("US-Ukraine","revenue_share")`, answer: "%" },
  ],
  compute: ({ deal, term }, { deals }) => deals.versionInForce(deal, term, undefined).unit,
  evidence: ({ deal, term }, dataset) => termEvidence(dataset, deal, term, undefined),
});
