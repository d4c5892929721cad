import { cite } from "../domain/citation";
import { statusEventOn } from "../domain/deal";
import { claimText } from "../domain/deal-claim";
import { dealsOf } from "../dataset/deals";
import { deal, term } from "./deal-parameters";
import { scalarFunction } from "./definition";
import { as_of, optional, style } from "./parameters";

export const dealCite = scalarFunction({
  id: "DEAL.CITE",
  description: "Citation of a term of a deal, or of its status.",
  returns: "Text.",
  remarks:
    "Cites exactly what DEAL.TERM answers for the same arguments. Without a term it cites what DEAL.STATUS answers: the event that set the status.",
  parameters: {
    deal,
    term: optional(term, "Term by key or label; by default the status of the deal is cited."),
    as_of,
    style,
  },
  examples: [
    {
      formula: `=DEAL.CITE("US-Ukraine","ratified")`,
      answer: "Ukrainska Pravda 2025-05-08, US-Ukraine, ratified: 2025-05-08",
    },
  ],
  compute({ deal, term, as_of, style }, dataset) {
    const book = dealsOf(dataset);
    const { version } = dataset.file;
    if (term === undefined) {
      const status = book.status(deal, as_of);
      const event = statusEventOn(deal, as_of)!;
      const statement = `${deal.id}, ${status} since ${event.date}: ${event.event}`;
      return cite({ work: book.source(event.source), statement, locator: event.locator ?? "" }, style, version);
    }
    const claim = book.claimInForce(deal, term, as_of);
    const statement = `${deal.id}, ${term.label.toLowerCase()}: ${claimText(term, claim)}`;
    return cite({ work: book.source(claim.source), statement, locator: claim.locator ?? "" }, style, version);
  },
});
