import { quote } from "../domain/cell";
import { isDay, type Day } from "../domain/date";
import { invalidValue } from "../domain/fault";
import { chooseFrom, notAllowed } from "../domain/vocabulary";
import type { Dataset } from "../dataset/dataset";
import type { DealsOfParty } from "../dataset/deals/party";
import type { Deal, Term } from "../dataset/schema";
import type { Choice, Parameter } from "./definition";
import { as_of as anyDay, groupChoices, textOf } from "./parameters";

/** Parameters that the DEAL functions share. */

export const deal: Parameter<Deal> = {
  description: "Deal by id, name or alias, such as US-Ukraine.",
  optional: false,
  type: "string",
  choices: { id: "DEAL", list: ({ deals }) => deals.all.map(({ id, name }) => ({ value: id, tooltip: name })) },
  read: (value, name, { deals }) => deals.find(textOf(value, name, "the id of a deal, such as US-Ukraine")),
};

export const term: Parameter<Term> = {
  description: "Term by key or label, such as revenue_share or Revenue share.",
  optional: false,
  type: "string",
  choices: {
    id: "TERM",
    list: ({ deals }) => deals.terms.map(({ key, label, description }) => ({ value: key, tooltip: `${label}: ${description}` })),
  },
  read: (value, name, { deals }) => deals.findTerm(textOf(value, name, "the key of a term, such as revenue_share")),
};

/** A party as typed: a country, a group of countries, or part of a name of a company or body. The deals that have it. */
export const party: Parameter<DealsOfParty | undefined> = {
  description: "Party: a country, a group such as Central Asia or EU, or part of the name of a company or body; by default any.",
  optional: true,
  type: "string",
  choices: { id: "PARTY", list: partyChoices },
  read: (value, name, { deals }) =>
    value === null ? undefined : deals.ofParty(textOf(value, name, "a country, a group or a company's name")),
};

/** How far a deal has come. */
export const status: Parameter<string | undefined> = {
  description: "Status of the deal today: proposed, signed, in force, non-binding and so on; by default any.",
  optional: true,
  type: "string",
  choices: {
    id: "DEAL_STATUS",
    list: ({ deals }) => deals.statuses.map(({ id, description }) => ({ value: id, tooltip: description })),
  },
  read(value, name, { deals }) {
    if (value === null) return undefined;
    const found = deals.lookUpStatus(String(value));
    if (found !== undefined) return found;
    throw notAllowed(
      name,
      value,
      deals.statuses.map(({ id }) => [id]),
    );
  },
};

/** What kind of instrument or undertaking a deal is. */
export const kind: Parameter<string | undefined> = {
  description: "Kind of deal, such as agreement, memorandum, loan or proposal; by default any.",
  optional: true,
  type: "string",
  choices: {
    id: "DEAL_KIND",
    list: ({ deals }) => deals.kinds.map(({ id, description }) => ({ value: id, tooltip: description })),
  },
  read: (value, name, { deals }) =>
    value === null ? undefined : chooseFrom(name, value, deals.kinds, ({ id, aliases }) => [id, ...aliases]).id,
};

/** A day after a term, where a second deal or term is easily typed by mistake. */
export const as_of = dayBut(() => "DEAL.COMPARE puts several deals and terms side by side.");

/** A day in a function that takes no term. */
export const dayOfDeal = dayBut((what, text) =>
  what === "term"
    ? `DEAL.TERM("US-Ukraine",${quote(text)}) answers a term of a deal.`
    : "This function takes one deal: use a formula for each.",
);

/** Groups and countries that are parties or have a member that is one, then companies and bodies. */
function partyChoices(dataset: Dataset): Choice[] {
  const parties = dataset.deals.all.flatMap((each) => each.parties);
  const ids = new Set(parties.map(({ country }) => country));
  const groups = new Set(
    dataset.groups.filter(({ id, members }) => ids.has(id) || members.some((member) => ids.has(member))).map(({ name }) => name),
  );
  const places = new Set([...dataset.groups, ...dataset.countries].map(({ name }) => name));
  const bodies = new Set(parties.filter(({ name }) => !places.has(name)).map(({ name }) => name));
  return [
    ...groupChoices(dataset).filter(({ value }) => groups.has(value)),
    ...dataset.countries.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ value: name, tooltip: id })),
    ...[...bodies].sort().map((name) => ({ value: name, tooltip: "Company or body" })),
  ];
}

/** @param advice for a deal or a term that stands where a day belongs, as a sentence */
function dayBut(advice: (what: "deal" | "term", text: string) => string): Parameter<Day | undefined> {
  return {
    ...anyDay,
    read(value, name, dataset) {
      if (typeof value === "string" && !isDay(value.trim())) {
        const what = dataset.deals.lookUp(value) ? "deal" : dataset.deals.lookUpTerm(value) ? "term" : undefined;
        if (what !== undefined)
          throw invalidValue(
            `${name} ${quote(value)}: this is a ${what}, and a day such as "2025-12-31" belongs here. ${advice(what, value)}`,
          );
      }
      return anyDay.read(value, name, dataset);
    },
  };
}
