import { quote } from "../../domain/cell";
import { isDay } from "../../domain/date";
import { faultsAsResults, Fault } from "../../domain/fault";
import { listOf } from "../../domain/name";
import type { Dataset } from "../dataset";
import { wordFor, type Place } from "../place";
import type { Deal } from "../schema";

/** What a text is that is no answer to what was asked for, as a sentence that says where it belongs. */

/** Deals that a message names. */
const MOST_NAMED = 4;

/** Words for what is no term, since a function of its own answers it. */
const ANSWERED_APART: ReadonlyMap<string, string> = new Map([
  ["status", "DEAL.STATUS answers the status of a deal"],
  ["timeline", "DEAL.TIMELINE lists the events of a deal"],
  ["events", "DEAL.TIMELINE lists the events of a deal"],
  ["minerals", "DEAL.MINERALS lists the minerals of a deal"],
  ["sources", "DEAL.SOURCES lists the sources of a deal"],
  ["unit", "DEAL.UNIT answers the unit of a term"],
]);

/**
 * @param isNearDeal whether the text is a slip of a deal's name, and so no company
 * @returns undefined for what is nothing else either
 */
export function dealHint(text: string, dataset: Dataset, isNearDeal: () => boolean): string | undefined {
  const term = dataset.deals.lookUpTerm(text);
  if (term)
    return `This is a term: give a deal here, such as US-Ukraine. DEAL.TERM("US-Ukraine",${quote(term.key)}) answers a term of a deal.`;
  const { parties } = dataset.deals;
  const ofBody = [...parties.ofBody(text).keys()];
  const place = placeOf(text, dataset);
  // The code of a place without deals may be what the name of a party begins with.
  if (place && (ofBody.length === 0 || parties.ofPlace(place).size > 0)) return placeHint(place, text, dataset);
  const mineral = dataset.lookUpMineral(text);
  if (mineral) return `This is a mineral: give a deal here. DEAL.LIST(,,${quote(text)}) lists the deals that name it.`;
  const several = text.split(/[,;]/).map((part) => dataset.deals.lookUp(part));
  if (several.length > 1 && several.every((deal) => deal !== undefined))
    return `These are several deals: give them as a range or as {${several.map(({ id }) => quote(id)).join(";")}}.`;
  return ofBody.length === 0 || isNearDeal() ? undefined : `This is a party: give a deal here, such as ${named(ofBody)}.`;
}

/** @returns undefined for what is nothing else either */
export function termHint(text: string, dataset: Dataset): string | undefined {
  const wanted = "give a term here, such as revenue_share";
  const apart = ANSWERED_APART.get(text.trim().toLowerCase());
  if (apart !== undefined) return `${apart}.`;
  const deal = dataset.deals.lookUp(text);
  if (deal) return `This is a deal: ${wanted}. DEAL.COMPARE puts deals side by side.`;
  if (isDay(text.trim())) return `This is a day: ${wanted}, and the day after it.`;
  const place = placeOf(text, dataset);
  if (place) return `This is ${wordOf(place)}: ${wanted}.`;
  return dataset.lookUpMineral(text) && `This is a mineral: ${wanted}.`;
}

/** @returns undefined for what is nothing else either */
export function partyHint(text: string, dataset: Dataset): string | undefined {
  const deal = dataset.deals.lookUp(text);
  if (deal) return `This is a deal: DEAL.PARTIES(${quote(deal.id)}) lists its parties.`;
  const status = dataset.deals.lookUpStatus(text);
  if (status !== undefined) return `This is a status: write DEAL.LIST(,${quote(status)}).`;
  return dataset.lookUpMineral(text) && `This is a mineral: write DEAL.LIST(,,${quote(text)}).`;
}

function placeHint(place: Place, text: string, dataset: Dataset): string {
  const deals = [...dataset.deals.parties.ofPlace(place).keys()];
  const what = `This is ${wordOf(place)}`;
  if (deals.length === 0)
    return `${what}: give a deal here. The dataset has none with ${place.name} as a party; DEAL.LIST() lists those that it has.`;
  const all = deals.length > MOST_NAMED ? ` DEAL.LIST(${quote(text)}) lists all ${deals.length} of them.` : "";
  return `${what}: give a deal here, such as ${named(deals)}.${all}`;
}

function named(deals: readonly Deal[]): string {
  return listOf(
    deals.slice(0, MOST_NAMED).map(({ id }) => quote(id)),
    "or",
  );
}

function wordOf(place: Place): string {
  if (place.kind === "country") return "a country";
  return place.kind === "group" ? "a group of countries" : wordFor(place);
}

/** The country or group of a name; none where several have it. */
function placeOf(text: string, dataset: Dataset): Place | undefined {
  const place = faultsAsResults(() => dataset.lookUpPlace(text));
  return place instanceof Fault ? undefined : place;
}
