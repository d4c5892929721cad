import { invalidValue, type Fault } from "../domain/fault";
import { namesOf } from "../domain/name";
import type { Country, CountryGroup } from "./schema";

/** A country, a group of countries or the world, as typed in a formula. */
export type Place = Country | Group;
export type Group = CountryGroup & { kind: "group" };

/** Every name of a country or group: name, id (ISO 3166 alpha-3 for countries), aliases, alpha-2 code. */
export function namesOfPlace(place: Country | CountryGroup): string[] {
  return "iso2" in place && place.iso2 !== undefined ? [...namesOf(place), place.iso2] : namesOf(place);
}

/** Ids of the places whose figures make up those of a place: the members of a group, else itself. */
export function partsOf(place: Place): readonly string[] {
  return place.kind === "group" ? place.members : [place.id];
}

/** What a place is, for a message that asks for one country. */
export function wordFor(place: Place): string {
  if (place.kind === "group") return `a group of ${place.members.length}`;
  return place.kind === "world" ? "the world" : "several countries together";
}

/**
 * A place that is no single country where one belongs.
 * @param what is asked for, with its article: `a rank`
 */
export function notOneCountry(what: string, place: Place): Fault {
  return invalidValue(
    `country "${place.name}": ${what} is for one country, not for ${wordFor(place)}. Use a country such as Kazakhstan.`,
  );
}
