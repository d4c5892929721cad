import type { Card, CardProperty } from "../domain/cell";
import { claimCell, unitOf } from "../domain/deal-claim";
import { statusEventOn, TERM_GROUPS, type DealEvent, type TermType } from "../domain/deal";
import { dealsOf } from "../dataset/deals";
import { attributionOf } from "./card-attribution";
import { deal } from "./deal-parameters";
import { scalarFunction } from "./definition";
import { capitalized } from "../domain/name";

/** Types of terms whose number needs its unit beside it; shares and dates carry theirs in the format. */
const NUMBERS: readonly TermType[] = ["money", "count", "duration"];

export const dealCard = scalarFunction({
  id: "DEAL.CARD",
  description: "A deal as a card with its status, parties and terms, each with its source.",
  returns: "An entity card where Excel has them, else the id of the deal as text.",
  parameters: { deal },
  examples: [{ formula: `=DEAL.CARD("US-Ukraine")`, answer: "US-Ukraine" }],
  compute({ deal }, dataset): Card {
    const book = dealsOf(dataset);
    const event = statusEventOn(deal, undefined);
    const overview: CardProperty[] = [
      { label: "Name", value: deal.name },
      ...(event ? [{ label: "Status", value: statusText(event), attribution: attributionOf(book.source(event.source)) }] : []),
      { label: "Parties", value: [...new Set(deal.parties.map(({ name }) => name))].join(", ") },
    ];
    const sections = TERM_GROUPS.flatMap((group) => {
      const properties = book.terms.flatMap((term): CardProperty[] => {
        // The parties stand in the overview, and a card has each label once.
        if (term.group !== group || term.key === "parties") return [];
        const answer = book.answer(deal, term, undefined);
        if (answer.kind !== "answer") return [];
        const cell = claimCell(term, answer.claim);
        const value = typeof cell === "boolean" ? (cell ? "yes" : "no") : cell;
        if (typeof value === "object" && (!("kind" in value) || value.kind !== "formatted")) return [];
        const unit = NUMBERS.includes(term.type) && answer.claim.value !== undefined ? unitOf(term, answer.claim) : undefined;
        const attribution = attributionOf(book.source(answer.claim.source));
        return [{ label: term.label, value, ...(unit === undefined ? {} : { unit }), attribution }];
      });
      return properties.length === 0 ? [] : [{ title: capitalized(group), properties }];
    });
    return {
      kind: "card",
      text: deal.id,
      sections: [{ title: "Overview", properties: overview }, ...sections],
      provider: { description: `Orebook dataset ${dataset.file.version}` },
    };
  },
});

function statusText({ status, date }: DealEvent): string {
  return `${status} since ${date}`;
}
