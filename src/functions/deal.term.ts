import { termEvidence } from "../dataset/deals/deal-evidence";
import { as_of, deal, term } from "./deal-parameters";
import { scalarFunction } from "./scalar-function";

export const dealTerm = scalarFunction({
  id: "DEAL.TERM",
  description: "What a deal says about a term: a share, an amount, a date or text.",
  returns:
    "A number for shares (a fraction shown as a percentage), money (in the currency that DEAL.UNIT names), counts and years; an Excel date for days; TRUE or FALSE; text, with commas between the parts of a list. A term that the text excludes answers none.",
  remarks:
    "The best source answers: the primary text, then an official statement, then professional or press reporting, then commentary; among equals the newest. DEAL.SOURCES shows every other version. A date known only by month or year is text such as 2025-03. No answer is #N/A with the reason: not in the text where a source says that the text is silent, text not public, superseded where it held until a day before, or no source that states it by that day.",
  parameters: { deal, term, as_of },
  examples: [
    { formula: `=DEAL.TERM("US-Ukraine","revenue_share")`, answer: "50.0%" },
    { formula: `=DEAL.TERM("US-Ukraine","minerals_covered")`, answer: "57" },
    { formula: `=DEAL.TERM("US-Ukraine","security_guarantee")`, answer: "none" },
  ],
  compute: ({ deal, term, as_of }, { deals }) => deals.cell(deal, term, as_of),
  evidence: ({ deal, term, as_of }, dataset) => termEvidence(dataset, deal, term, as_of),
});
