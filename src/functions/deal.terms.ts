import type { CellResult } from "../domain/cell";
import type { Day } from "../domain/date";
import { faultsAsResults, notAvailable, type Fault } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";
import { termsEvidence } from "../dataset/deals/deal-evidence";
import { VERSION_STATUS, type Deal } from "../dataset/schema";
import { as_of, deal } from "./deal-parameters";
import { withHeaders } from "./definition";
import { headers } from "./parameters";
import { spillFunction } from "./spill-function";

export const dealTerms = spillFunction({
  id: "DEAL.TERMS",
  description: "Every term of a deal that a source speaks of: value, unit, status, source.",
  returns: "Rows of key, label, value, unit, status, since, binding and source, in the order of the vocabulary.",
  remarks:
    "Since is the publication of the first source that gives the value. Binding is yes for what is agreed or in force in a deal that binds in law, not stated where no source says whether it does, and no otherwise.",
  parameters: { deal, as_of, headers },
  examples: [{ formula: `=DEAL.TERMS("Dobra lithium")`, answer: "type" }],
  compute({ deal, as_of, headers }, dataset) {
    const { deals } = dataset;
    const ofAgreed = bindingOfAgreed(deal, as_of, dataset);
    const rows: CellResult[][] = [];
    for (const term of deals.termsOf(deal)) {
      const answer = deals.answer(deal, term, as_of);
      if (answer.kind === "unknown" || answer.kind === "not yet") continue;
      const { version } = answer;
      const status = deals.statusOfVersion(deal, version, as_of);
      const isAgreed = status === VERSION_STATUS.agreed || status === VERSION_STATUS.inForce;
      rows.push([
        term.key,
        term.label,
        answer.kind === "answer" ? version.cell : faultsAsResults(() => deals.versionInForce(deal, term, as_of).cell),
        version.unit,
        status,
        deals.since(deal, version),
        isAgreed ? ofAgreed : "no",
        version.source.short,
      ]);
    }
    if (rows.length === 0) throw noSource(deal, as_of);
    return withHeaders(headers, ["Key", "Label", "Value", "Unit", "Status", "Since", "Binding", "Source"], rows);
  },
  evidence({ deal, as_of }, dataset) {
    const evidence = termsEvidence(dataset, deal, as_of);
    if (evidence.length === 0) throw noSource(deal, as_of);
    return evidence;
  },
});

/** Whether what is agreed under a deal binds the parties in law, as far as was known on a day. */
function bindingOfAgreed(deal: Deal, day: Day | undefined, { deals }: Dataset): "yes" | "no" | "not stated" {
  const binding = deals.lookUpTerm("binding");
  const answer = binding && deals.answer(deal, binding, day);
  if (answer?.kind !== "answer") return "not stated";
  return answer.version.cell === true ? "yes" : "no";
}

function noSource(deal: Deal, day: Day | undefined): Fault {
  return notAvailable(`The dataset has no source on the terms of ${deal.id}${day === undefined ? "" : ` published by ${day}`}.`);
}
