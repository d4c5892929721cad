import type { Card, CardProperty } from "../domain/cell";
import { capitalized } from "../domain/name";
import type { Dataset } from "../dataset/dataset";
import { partyEvidence, statusEvidence, termsEvidence } from "../dataset/deals/deal-evidence";
import type { Version } from "../dataset/deals/term-version";
import type { Deal, TermGroup, TermType } from "../dataset/schema";
import { TERM_GROUPS } from "../dataset/schema/vocabulary";
import { attributionOf } from "./card-attribution";
import { deal } from "./deal-parameters";
import { scalarFunction } from "./scalar-function";

/** Types of terms whose number needs its unit beside it; shares, money and dates carry theirs in the format. */
const NUMBERS_WITH_UNIT: readonly TermType[] = ["count", "duration"];

export const dealCard = scalarFunction({
  id: "DEAL.CARD",
  description: "A deal as a card with its status, parties and terms, each with its source.",
  returns: "An entity card where Excel has them, else the id of the deal as text.",
  parameters: { deal },
  examples: [{ formula: `=DEAL.CARD("US-Ukraine")`, answer: "US-Ukraine" }],
  compute: ({ deal }, dataset): Card => ({
    kind: "card",
    text: deal.id,
    sections: [
      { title: "Overview", properties: overviewOf(deal, dataset) },
      ...TERM_GROUPS.map((group) => ({ title: capitalized(group), properties: termsOf(deal, group, dataset) })),
    ].filter(({ properties }) => properties.length > 0),
    provider: { description: `Orebook dataset ${dataset.version}` },
  }),
  evidence: ({ deal }, dataset) => [
    ...statusEvidence(dataset, deal, undefined),
    ...deal.parties.map((party) => partyEvidence(dataset, deal, party)),
    ...termsEvidence(dataset, deal, undefined).filter(({ part }) => part === "in force"),
  ],
});

function overviewOf(deal: Deal, dataset: Dataset): CardProperty[] {
  const event = dataset.deals.lookUpStatusEvent(deal, undefined);
  const status = event && {
    label: "Status",
    value: `${event.status} since ${event.date}`,
    attribution: attributionOf(dataset.source(event.source)),
  };
  return [
    { label: "Name", value: deal.name },
    ...(status ? [status] : []),
    { label: "Parties", value: [...new Set(deal.parties.map(({ name }) => name))].join(", ") },
  ];
}

/** The terms of a group that have a value. The parties stand in the overview, and a card has each label once. */
function termsOf(deal: Deal, group: TermGroup, dataset: Dataset): CardProperty[] {
  return dataset.deals
    .termsOn(deal, undefined)
    .filter(({ version: { term }, reason }) => term.group === group && term.key !== "parties" && reason === undefined)
    .map(({ version }) => propertyOf(version));
}

function propertyOf({ term, said, cell, words, unit, source }: Version): CardProperty {
  const isFormatted = typeof cell === "object" && "kind" in cell && cell.kind === "formatted";
  const hasUnit = said.kind === "value" && NUMBERS_WITH_UNIT.includes(term.type);
  return {
    label: term.label,
    value: isFormatted || typeof cell === "number" ? cell : words,
    ...(hasUnit ? { unit } : {}),
    attribution: attributionOf(source),
  };
}
