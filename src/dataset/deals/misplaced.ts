import { quote } from "../../domain/cell";
import { isDay } from "../../domain/date";
import { faultsAsResults, Fault } from "../../domain/fault";
import { fold, listOf } from "../../domain/name";
import type { Dataset } from "../dataset";
import { wordFor, type Place } from "../place";
import type { Deal } from "../schema";
import { dealsOfBody, dealsOfPlace } from "./party";

/** What a text is that is no answer to what was asked for, as a sentence that says where it belongs. */

/** Deals that a message names. */
const MOST_NAMED = 4;

/**
 * @param isNearDeal whether the text is a slip of a deal's name, and so no company
 * @returns undefined for what is nothing else either
 */
export function dealHint(text: string, dataset: Dataset, isNearDeal: () => boolean): string | undefined {
  if (dataset.deals.lookUpTerm(text)) return "This is a term: give a deal here, such as US-Ukraine, and the term after it.";
  const place = placeOf(text, dataset);
  if (place) return placeHint(place, text, dataset);
  const mineral = dataset.lookUpMineral(text);
  if (mineral) return `This is a mineral: give a deal here. DEAL.LIST(,,${quote(text)}) lists the deals that name it.`;
  const several = text.split(/[,;]/).map((part) => dataset.deals.lookUp(part));
  if (several.length > 1 && several.every((deal) => deal !== undefined))
    return `These are several deals: give them as a range or as {${several.map(({ id }) => quote(id)).join(";")}}.`;
  if (isNearDeal()) return undefined;
  const ofBody = [...dealsOfBody(dataset.deals.all, text).keys()];
  return ofBody.length === 0 ? undefined : `This is a party: give a deal here, such as ${named(ofBody)}.`;
}

/** @returns undefined for what is nothing else either */
export function termHint(text: string, dataset: Dataset): string | undefined {
  const wanted = "give a term here, such as revenue_share";
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
  const status = dataset.deals.statuses.find(({ id }) => fold(id) === fold(text));
  if (status) return `This is a status: write DEAL.LIST(,${quote(status.id)}).`;
  return dataset.lookUpMineral(text) && `This is a mineral: write DEAL.LIST(,,${quote(text)}).`;
}

function placeHint(place: Place, text: string, dataset: Dataset): string {
  const deals = [...dealsOfPlace(dataset.deals.all, place).keys()];
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
