import { lastDayOf, type Day } from "../../domain/date";
import type { Dataset } from "../dataset";
import type { Deal, Source } from "../schema";

/** Days on which what is known of a deal, or how far it has come, changed: works came out, versions were replaced, events counted. Oldest first. */
export function daysOfDeal(deal: Deal, dataset: Dataset): Day[] {
  const works = sourcesOfDeal(deal, dataset).map(({ published }) => published);
  const replaced = Object.values(deal.terms).flatMap((versions) => versions.flatMap(({ was }) => was?.until ?? []));
  return [...new Set([...works, ...replaced, ...deal.timeline.map(({ date }) => date)].map(lastDayOf))].sort();
}

/** Every work that says something of a deal, the newest first. */
export function sourcesOfDeal(deal: Deal, dataset: Dataset): Source[] {
  const named = [...Object.values(deal.terms).flat(), ...deal.timeline, ...deal.parties, ...deal.minerals];
  return [...new Set(named.map(({ source }) => source))]
    .map((id) => dataset.source(id))
    .sort((a, b) => (a.published < b.published ? 1 : -1));
}
