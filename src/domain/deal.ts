import type { Day } from "./date";
import { lastDayOf } from "./date";

/** What a term's value is. */
export const TERM_TYPES = ["percent", "money", "date", "count", "duration", "yes/no", "text", "list"] as const;
export type TermType = (typeof TERM_TYPES)[number];

export const TERM_GROUPS = ["identity", "money", "scope", "rights", "governance", "security", "other"] as const;
export type TermGroup = (typeof TERM_GROUPS)[number];

/** A term of the vocabulary that all deals share. */
export interface Term {
  /** Permanent, as typed in a formula: `revenue_share`. */
  key: string;
  label: string;
  group: TermGroup;
  type: TermType;
  /** As shown by DEAL.UNIT; `currency` where the currency is that of the claim. */
  unit: string;
  description: string;
  aliases: string[];
}

/** A word that says how far something has come, and what it means. */
export interface StatusWord {
  id: string;
  description: string;
}

/** Terms, and the words for the standing of claims and of deals. */
export interface DealVocabulary {
  terms: Term[];
  claimStatuses: StatusWord[];
  dealStatuses: StatusWord[];
}

/** Statuses of claims that the rules of precedence know; the vocabulary declares these and more. */
export const CLAIM = {
  agreed: "agreed",
  inForce: "in force",
  unconfirmed: "unconfirmed",
  superseded: "superseded",
  contradicted: "contradicted",
} as const;
/** Statuses of deals that the rules know. */
export const DEAL_STATUS = { inForce: "in force", operational: "operational" } as const;

export const QUALIFIERS_OF_AMOUNTS = ["about", "up to", "at least"] as const;

/**
 * What one source says about one term of a deal. It has a `value`, or says that there is none: `none` where the text excludes
 * the term, `notInText` where the text is silent, `notPublic` where the text cannot be read. `says` is a version that is no
 * value of the term's type: it is shown and never answers.
 */
export interface TermClaim {
  /** A word of `claimStatuses`. */
  status: string;
  /** The status up to the day before `until`, for what was replaced or ended: what held then is what `as_of` answers. */
  was?: { status: string; until: Day };
  /** Source id. Its date and tier are those of the claim. */
  source: string;
  /**
   * By type of the term: percent a fraction, money an amount in `currency`, date ISO text (also `2023-03` or `2023`), count and
   * duration (years) a number, yes/no a boolean, list texts.
   */
  value?: number | string | boolean | string[];
  /** ISO 4217 code, for money. */
  currency?: string;
  qualifier?: (typeof QUALIFIERS_OF_AMOUNTS)[number];
  none?: true;
  notInText?: true;
  notPublic?: true;
  says?: string;
  /** Place in the work: `paragraph 8`. */
  locator?: string;
  /** In our own words; for a contradicted claim the reason. */
  note?: string;
}

export interface DealParty {
  name: string;
  /** Country id, or group id for a union of states. */
  country?: string;
  role: string;
  source: string;
}

export interface DealMineral {
  /** As the text names it. */
  name: string;
  /** Mineral id. */
  mineral: string;
  source: string;
}

export interface DealEvent {
  /** `2025-04-30`, `2025-04` or `2025`. */
  date: string;
  event: string;
  /** A word of `dealStatuses`, where the event changes what holds. */
  status?: string;
  source: string;
  locator?: string;
  note?: string;
}

export interface Deal {
  /** Permanent, as typed in a formula: `US-Ukraine`. */
  id: string;
  name: string;
  aliases: string[];
  /** What it is: agreement, memorandum, draft, loan, proposal, talks ... */
  kind: string;
  parties: DealParty[];
  minerals: DealMineral[];
  /** In order of time. */
  timeline: DealEvent[];
  /** Claims by term key, in the order of the vocabulary. */
  terms: Record<string, TermClaim[]>;
}

/** Events up to a day; an event dated by month or year counts from the last day of it. */
export function eventsUpTo(deal: Deal, day: Day | undefined): DealEvent[] {
  return deal.timeline.filter((event) => day === undefined || lastDayOf(event.date) <= day);
}

/** The event that set what holds on a day, or undefined before the first. */
export function statusEventOn(deal: Deal, day: Day | undefined): DealEvent | undefined {
  return eventsUpTo(deal, day)
    .filter((event) => event.status !== undefined)
    .at(-1);
}

/** The first event that set a status. */
export function firstStatusEvent(deal: Deal): DealEvent | undefined {
  return deal.timeline.find((event) => event.status !== undefined);
}

/** Whether a deal has taken effect by a day. */
export function isInForce(deal: Deal, day: Day | undefined): boolean {
  const status = statusEventOn(deal, day)?.status;
  return status === DEAL_STATUS.inForce || status === DEAL_STATUS.operational;
}

/** Deals that have the country (id, or id of a group) as a party, hold the status today, and name the mineral (id). Undefined matches all. */
export function dealsMatching(
  deals: readonly Deal[],
  wanted: { countries?: readonly string[]; status?: string; minerals?: readonly string[] },
): Deal[] {
  return deals.filter(
    (deal) =>
      (wanted.countries === undefined ||
        deal.parties.some((party) => party.country !== undefined && wanted.countries!.includes(party.country))) &&
      (wanted.status === undefined || statusEventOn(deal, undefined)?.status === wanted.status) &&
      (wanted.minerals === undefined || deal.minerals.some(({ mineral }) => wanted.minerals!.includes(mineral))),
  );
}
