import type { Deal, Term } from "../domain/deal";
import { chooseFrom } from "../domain/choice";
import { dealsOf } from "../dataset/deals";
import type { Parameter } from "./definition";
import { textOf } from "./parameters";

/** Parameters that the DEAL functions share. */

export const deal: Parameter<Deal> = {
  description: "Deal by id, name or alias, such as US-Ukraine.",
  optional: false,
  type: "string",
  customEnum: "DEAL",
  read: (value, name, dataset) => dealsOf(dataset).findDeal(textOf(value, name, "the id of a deal, such as US-Ukraine")),
};

export const term: Parameter<Term> = {
  description: "Term by key or label, such as revenue_share or Revenue share.",
  optional: false,
  type: "string",
  customEnum: "TERM",
  read: (value, name, dataset) => dealsOf(dataset).findTerm(textOf(value, name, "the key of a term, such as revenue_share")),
};

/** A party as typed: a country, a group of countries, or part of a company's name. The deals that have it. */
export const party: Parameter<Deal[] | undefined> = {
  description: "Party: a country, a group such as Central Asia or EU, or part of the name of a company or body; by default any.",
  optional: true,
  type: "string",
  customEnum: "PARTY",
  read: (value, name, dataset) =>
    value === null ? undefined : dealsOf(dataset).dealsOfParty(textOf(value, name, "a country, a group or a company's name")),
};

/** A word for what holds of a deal. */
export const status: Parameter<string | undefined> = {
  description: "What holds of the deal today: proposed, signed, in force, non-binding and so on; by default any.",
  optional: true,
  type: "string",
  customEnum: "DEAL_STATUS",
  read: (value, name, dataset) =>
    value === null ? undefined : chooseFrom(name, value, dealsOf(dataset).statuses, (word) => [word]),
};
