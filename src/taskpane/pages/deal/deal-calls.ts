/** The calls whose answers the page of a deal shows. */
import type { Day } from "../../../domain/date";
import type { Deal, Term } from "../../../dataset/schema";
import { dealCompare } from "../../../functions/deal.compare";
import { dealMinerals } from "../../../functions/deal.minerals";
import { dealParties } from "../../../functions/deal.parties";
import { dealSources } from "../../../functions/deal.sources";
import { dealStatus } from "../../../functions/deal.status";
import { dealTerm } from "../../../functions/deal.term";
import { dealTerms } from "../../../functions/deal.terms";
import { dealTimeline } from "../../../functions/deal.timeline";
import type { WorksheetCall } from "../../../workbook/worksheet-call";

export function statusCall({ id }: Deal, asOf: Day | undefined): WorksheetCall {
  return { definition: dealStatus, given: { deal: id, as_of: asOf } };
}

export function termCall({ id }: Deal, { key }: Term, asOf: Day | undefined): WorksheetCall {
  return { definition: dealTerm, given: { deal: id, term: key, as_of: asOf } };
}

export function termsCall({ id }: Deal, asOf: Day | undefined): WorksheetCall {
  return { definition: dealTerms, given: { deal: id, as_of: asOf, headers: true } };
}

/** @param term undefined means every term */
export function sourcesCall({ id }: Deal, term?: Term): WorksheetCall {
  return { definition: dealSources, given: { deal: id, term: term?.key, headers: true } };
}

export function timelineCall({ id }: Deal, asOf: Day | undefined): WorksheetCall {
  return { definition: dealTimeline, given: { deal: id, as_of: asOf, headers: true } };
}

export function partiesCall({ id }: Deal): WorksheetCall {
  return { definition: dealParties, given: { deal: id } };
}

export function mineralsCall({ id }: Deal): WorksheetCall {
  return { definition: dealMinerals, given: { deal: id } };
}

/** Terms down and deals across, with their names. */
export function comparisonCall(deals: readonly Deal[], terms: readonly Term[], asOf: Day | undefined): WorksheetCall {
  return {
    definition: dealCompare,
    given: { deals: [deals.map(({ id }) => id)], terms: terms.map(({ key }) => [key]), as_of: asOf, headers: true },
  };
}
