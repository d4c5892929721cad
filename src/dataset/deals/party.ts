import { fold } from "../../domain/name";
import type { Place } from "../place";
import type { Deal, DealParty } from "../schema";

/** Deals of a party, each with the lines that name it. */
export type DealsOfParty = ReadonlyMap<Deal, readonly DealParty[]>;

/** Deals of a country, or of a group of countries: itself or any member. */
export function dealsOfPlace(deals: readonly Deal[], place: Place): DealsOfParty {
  const ids = place.kind === "group" ? [place.id, ...place.members] : [place.id];
  return dealsWith(deals, ({ country }) => country !== undefined && ids.includes(country));
}

/** Deals of a company or body by its name or the beginning of a word in it. */
export function dealsOfBody(deals: readonly Deal[], text: string): DealsOfParty {
  const wanted = fold(text);
  return wanted === "" ? new Map() : dealsWith(deals, ({ name }) => ` ${fold(name)}`.includes(` ${wanted}`));
}

function dealsWith(deals: readonly Deal[], wanted: (party: DealParty) => boolean): DealsOfParty {
  const found = new Map<Deal, DealParty[]>();
  for (const deal of deals) {
    const parties = deal.parties.filter(wanted);
    if (parties.length > 0) found.set(deal, parties);
  }
  return found;
}
