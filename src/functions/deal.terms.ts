import type { CellResult } from "../domain/cell";
import { knownSince, statusShown, unitOf, claimCell } from "../domain/deal-claim";
import { publishedCell, type Day } from "../domain/date";
import { CLAIM, type Deal } from "../domain/deal";
import { notAvailable } from "../domain/fault";
import { dealsOf, type DealBook } from "../dataset/deals";
import { deal } from "./deal-parameters";
import { faultsAsResults, spillFunction, withHeaders } from "./definition";
import { as_of, headers } from "./parameters";

export const dealTerms = spillFunction({
  id: "DEAL.TERMS",
  description: "Every term of a deal that a source speaks of: value, unit, status, source.",
  returns: "Rows of key, label, value, unit, status, since, binding and source, in the order of the vocabulary.",
  remarks:
    "Since is the publication of the first source that gives the value. Binding is yes for what is agreed or in force in a deal that binds in law, not stated where no source says whether it does, and no otherwise.",
  parameters: { deal, as_of, headers },
  examples: [{ formula: `=DEAL.TERMS("Dobra lithium")`, answer: "type" }],
  compute({ deal, as_of, headers }, dataset) {
    const book = dealsOf(dataset);
    const rows = book.terms.flatMap((term): CellResult[][] => {
      const answer = book.answer(deal, term, as_of);
      if (answer.kind === "unknown" || answer.kind === "notYet") return [];
      const { claim } = answer;
      const status = statusShown(claim, deal, as_of);
      return [
        [
          term.key,
          term.label,
          faultsAsResults(() => claimCell(term, book.claimInForce(deal, term, as_of))),
          unitOf(term, claim),
          status,
          publishedCell(knownSince(claim, book.claims(deal, term), book.standingOf) ?? book.source(claim.source).published),
          binding(book, deal, status, as_of),
          book.source(claim.source).short,
        ],
      ];
    });
    if (rows.length === 0) throw notAvailable(`No source held on ${deal.id} was published by ${as_of}.`);
    return withHeaders(headers, ["Key", "Label", "Value", "Unit", "Status", "Since", "Binding", "Source"], rows);
  },
});

/** Whether a version of a term binds the parties in law. */
function binding(book: DealBook, deal: Deal, status: string, day: Day | undefined): "yes" | "no" | "not stated" {
  if (status !== CLAIM.agreed && status !== CLAIM.inForce) return "no";
  const answer = book.answer(deal, book.findTerm("binding"), day);
  if (answer.kind !== "answer") return "not stated";
  return answer.claim.value === true ? "yes" : "no";
}
