import { percent, type CellResult } from "./cell";
import { grouped } from "./figure";
import type { Day } from "./date";
import { lastDayOf, publishedCell } from "./date";
import { CLAIM, isInForce, type Deal, type Term, type TermClaim } from "./deal";

/** What the rules of precedence need to know of a source. */
export interface Standing {
  /** `2025-05-01`, `2025-05` or `2025`. */
  published: string;
  /** Place of the source's tier in the order of precedence; the lowest goes first. */
  tier: number;
  /** Short name of the source, for messages. */
  short: string;
}

export type StandingOf = (source: string) => Standing;

/** What a term answers on a day. */
export type TermAnswer =
  | { kind: "answer"; claim: TermClaim }
  /** The best source says that the text is silent, or cannot be read. */
  | { kind: "notInText" | "notPublic"; claim: TermClaim }
  /** No source says anything about the term. */
  | { kind: "unknown" }
  /** The first source came later. */
  | { kind: "notYet"; first: Day }
  /** Every source known on the day is contradicted by a better one, known then or later. */
  | { kind: "contradicted"; claim: TermClaim }
  /** Sources mention the term without a value. */
  | { kind: "noValue"; claim: TermClaim };

/** Whether the source of a claim was out on a day. */
function knownOn(claim: TermClaim, day: Day | undefined, standingOf: StandingOf): boolean {
  return day === undefined || lastDayOf(standingOf(claim.source).published) <= day;
}

/**
 * Claims of one term, the one that answers first: those that stand, then those that no second source confirms, then superseded
 * ones, then versions without a value, then contradicted ones; inside each by tier, then the newest. A work dated by month or year is not taken to be newer than a work
 * with a day in that month or year.
 * @param day on which the statuses are taken; undefined for today
 */
export function byPrecedence(claims: readonly TermClaim[], day: Day | undefined, standingOf: StandingOf): TermClaim[] {
  return [...claims].sort((a, b) => {
    const [first, second] = [standingOf(a.source), standingOf(b.source)];
    return (
      classOf(a, day) - classOf(b, day) ||
      first.tier - second.tier ||
      (first.published < second.published ? 1 : first.published > second.published ? -1 : 0) ||
      (a.source < b.source ? -1 : a.source > b.source ? 1 : 0)
    );
  });
}

function classOf(claim: TermClaim, day: Day | undefined): number {
  const status = statusOn(claim, day);
  if (status === CLAIM.contradicted) return 4;
  if (claim.says !== undefined) return 3;
  if (status === CLAIM.superseded) return 2;
  return status === CLAIM.unconfirmed ? 1 : 0;
}

/** Status of a claim on a day: what was replaced or ended later still held. */
function statusOn({ status, was }: TermClaim, day: Day | undefined): string {
  return was !== undefined && day !== undefined && day < was.until ? was.status : status;
}

/**
 * What a term of a deal answers on a day.
 * @param day only sources published by then count; undefined counts all
 */
export function answerOf(claims: readonly TermClaim[] | undefined, day: Day | undefined, standingOf: StandingOf): TermAnswer {
  if (claims === undefined || claims.length === 0) return { kind: "unknown" };
  const known = byPrecedence(
    claims.filter((claim) => knownOn(claim, day, standingOf)),
    day,
    standingOf,
  );
  const best = known[0];
  if (!best) {
    const days = claims.map((claim) => lastDayOf(standingOf(claim.source).published)).sort();
    return { kind: "notYet", first: days[0]! };
  }
  if (best.status === CLAIM.contradicted) return { kind: "contradicted", claim: best };
  if (best.says !== undefined) return { kind: "noValue", claim: best };
  if (best.notInText) return { kind: "notInText", claim: best };
  if (best.notPublic) return { kind: "notPublic", claim: best };
  return { kind: "answer", claim: best };
}

/** What is agreed is in force from the day on which the deal takes effect; every other status is that of the claim. */
export function statusShown(claim: TermClaim, deal: Deal, day: Day | undefined): string {
  const status = statusOn(claim, day);
  return status === CLAIM.agreed && isInForce(deal, day) ? CLAIM.inForce : status;
}

/** A claim's version as a cell: a number in its format, a date as an Excel date, a list as text, an exclusion as `none`. */
export function claimCell(term: Term, claim: TermClaim): CellResult {
  if (claim.none) return "none";
  if (claim.notInText) return "not in the text";
  if (claim.notPublic) return "text not public";
  const { value } = claim;
  if (value === undefined) return claim.says ?? "";
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "number") {
    if (term.type === "percent") return percent(value);
    return term.type === "money" ? { kind: "formatted", number: value, format: "#,##0" } : value;
  }
  return term.type === "date" && typeof value === "string" ? publishedCell(value) : value;
}

/** Unit of a claim's version: `%`, a currency code, `years`, `minerals`, `date`, `text`. */
export function unitOf(term: Term, claim: TermClaim | undefined): string {
  if (claim !== undefined && claim.value === undefined) return "text";
  return term.type === "money" ? (claim?.currency ?? "currency") : term.unit;
}

/** A claim in words, for citations and messages: `50%`, `150,000,000 USD`, `2025-04-30`. */
export function claimText(term: Term, claim: TermClaim): string {
  const { value } = claim;
  const amount = claim.qualifier === undefined ? "" : `${claim.qualifier} `;
  if (typeof value === "number") {
    if (term.type === "percent") return `${amount}${Number((value * 100).toPrecision(12))}%`;
    const number = grouped(value);
    return `${amount}${number} ${unitOf(term, claim)}`;
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.join(", ");
  if (value !== undefined) return value;
  const cell = claimCell(term, claim);
  return typeof cell === "string" ? cell : "";
}

/**
 * Since when an answer has been known: publication of the earliest source that gives the same value and stands.
 * @returns `2025-05-01`, `2025-05` or `2025`; undefined where none of them stands
 */
export function knownSince(claim: TermClaim, claims: readonly TermClaim[], standingOf: StandingOf): string | undefined {
  const same = claims.filter(
    (other) =>
      other.status !== CLAIM.contradicted &&
      other.says === undefined &&
      other.none === claim.none &&
      other.notInText === claim.notInText &&
      other.notPublic === claim.notPublic &&
      other.currency === claim.currency &&
      JSON.stringify(other.value) === JSON.stringify(claim.value),
  );
  return same.map((other) => standingOf(other.source).published).sort((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : 1))[0];
}
