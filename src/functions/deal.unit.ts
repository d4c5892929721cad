import { unitOf } from "../domain/deal-claim";
import { dealsOf } from "../dataset/deals";
import { deal, term } from "./deal-parameters";
import { scalarFunction } from "./definition";

export const dealUnit = scalarFunction({
  id: "DEAL.UNIT",
  description: "Unit of a term of a deal, such as % or USD.",
  returns: "Text: %, a currency code, years, minerals, date, text and so on.",
  parameters: { deal, term },
  examples: [
    { formula: `=DEAL.UNIT("US-Ukraine","seed_capital")`, answer: "USD" },
    { formula: `=DEAL.UNIT("US-Ukraine","revenue_share")`, answer: "%" },
  ],
  compute: ({ deal, term }, dataset) => unitOf(term, dealsOf(dataset).claimInForce(deal, term, undefined)),
});
