import { notAvailable } from "../domain/fault";
import { termsEvidence } from "../dataset/deals/deal-evidence";
import { dayOfDeal, deal } from "./deal-parameters";
import { answerRow, withHeaders } from "./definition";
import { headers } from "./parameters";
import { spillFunction } from "./spill-function";

export const dealTerms = spillFunction({
  id: "DEAL.TERMS",
  description: "Every term of a deal that a source speaks of, with value, unit, status and source.",
  returns: "Rows of key, label, value, unit, status, since, binding and source, in the order of the vocabulary.",
  remarks:
    "Since is the publication of the first source that gives the value. Binding is yes for what is agreed or in force in a deal that binds in law, not stated where no source says whether it does, and no otherwise.",
  parameters: { deal, as_of: dayOfDeal, headers },
  examples: [{ formula: `=DEAL.TERMS("Dobra lithium")`, answer: "type" }],
  compute({ deal, as_of, headers }, { deals }) {
    const rows = deals
      .termsOn(deal, as_of)
      .map(({ version, reason, status, since, binding }) => [
        version.term.key,
        version.term.label,
        reason ?? version.cell,
        version.unit,
        status,
        since,
        binding,
        version.source.short,
      ]);
    if (rows.length === 0)
      throw notAvailable(
        `The dataset has no source on the terms of ${deal.id}${as_of === undefined ? "" : ` published by ${as_of}`}.`,
      );
    return withHeaders(headers, ["Key", "Label", "Value", "Unit", "Status", "Since", "Binding", "Source"], rows);
  },
  rows({ deal, as_of }, dataset) {
    const evidence = termsEvidence(dataset, deal, as_of);
    return dataset.deals.termsOn(deal, as_of).map(({ version }, index) => answerRow(version.term.key, () => [evidence[index]!]));
  },
});
