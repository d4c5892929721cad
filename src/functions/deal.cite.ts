import { cite } from "../domain/citation";
import type { Evidence } from "../domain/evidence";
import type { Dataset } from "../dataset/dataset";
import { statusEvidence, termEvidence } from "../dataset/deals/deal-evidence";
import { as_of, deal, term } from "./deal-parameters";
import type { Arguments } from "./definition";
import { optional, style } from "./parameters";
import { scalarFunction } from "./scalar-function";

const parameters = {
  deal,
  term: optional(term, "Term by key or label; by default the status of the deal is cited."),
  as_of,
  style,
};

export const dealCite = scalarFunction({
  id: "DEAL.CITE",
  description: "Citation of a term of a deal, or of its status.",
  returns: "Text.",
  remarks:
    "Cites exactly what DEAL.TERM answers for the same arguments. Without a term it cites what DEAL.STATUS answers: the event that set the status.",
  parameters,
  examples: [
    {
      formula: `=DEAL.CITE("US-Ukraine","ratified")`,
      answer: "Ukrainska Pravda 2025-05-08, US-Ukraine, ratified: 2025-05-08",
    },
  ],
  compute(args, dataset) {
    requireAnswer(args, dataset);
    const { work, says, locator } = evidenceOf(args, dataset)[0]!;
    return cite({ work, statement: says, locator }, args.style, dataset.version);
  },
  evidence: evidenceOf,
});

/** @throws Fault `#N/A` where there is nothing to cite */
function requireAnswer({ deal, term, as_of }: Arguments<typeof parameters>, { deals }: Dataset): void {
  if (term === undefined) deals.statusEvent(deal, as_of);
  else deals.versionInForce(deal, term, as_of);
}

function evidenceOf({ deal, term, as_of }: Arguments<typeof parameters>, dataset: Dataset): Evidence[] {
  return term === undefined ? statusEvidence(dataset, deal, as_of) : termEvidence(dataset, deal, term, as_of);
}
