import { addressOf } from "../domain/citation";
import { claimCell } from "../domain/deal-claim";
import { publishedCell } from "../domain/date";
import { notAvailable } from "../domain/fault";
import { dealsOf } from "../dataset/deals";
import { deal, term } from "./deal-parameters";
import { spillFunction, withHeaders } from "./definition";
import { headers, optional } from "./parameters";

export const dealSources = spillFunction({
  id: "DEAL.SOURCES",
  description: "Every source's version of a term, side by side: disagreement is shown, not hidden.",
  returns:
    "Rows of value, status, source, publisher, published, tier, link and note; the version that answers DEAL.TERM first, contradicted ones last. Without a term, every term, with its key in front of each row.",
  remarks: "The note starts with the place in the work and gives the reason where a version is contradicted by a better source.",
  parameters: { deal, term: optional(term, "Term by key or label; by default every term of the deal."), headers },
  examples: [{ formula: `=DEAL.SOURCES("US-Ukraine","revenue_share")`, answer: "50.0%" }],
  compute({ deal, term, headers }, dataset) {
    const book = dealsOf(dataset);
    const rowsOf = (wanted: (typeof book.terms)[number]) =>
      book.claims(deal, wanted).map((claim) => {
        const source = book.source(claim.source);
        const note = [claim.locator, claim.qualifier, claim.note].filter((part) => part !== undefined).join(": ");
        return [
          claimCell(wanted, claim),
          claim.status,
          source.short,
          source.publisher,
          publishedCell(source.published),
          source.tier,
          addressOf(source) ?? "",
          note,
        ];
      });
    const names = ["Value", "Status", "Source", "Publisher", "Published", "Tier", "Link", "Note"];
    if (term === undefined) {
      const rows = book.terms.flatMap((each) => rowsOf(each).map((row) => [each.key, ...row]));
      return withHeaders(headers, ["Key", ...names], rows);
    }
    const rows = rowsOf(term);
    if (rows.length === 0) throw notAvailable(`${term.key} of ${deal.id}: no source held speaks of it.`);
    return withHeaders(headers, names, rows);
  },
});
