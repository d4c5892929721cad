import { namesOf } from "../domain/name";
import type { Country, CountryGroup, Mineral } from "./schema";

/** Every name of a mineral: name, id, aliases, chemical symbol. */
export function namesOfMineral(mineral: Mineral): string[] {
  return mineral.symbol === undefined ? namesOf(mineral) : [...namesOf(mineral), mineral.symbol];
}

/** Every name of a country or group: name, id (ISO 3166 alpha-3 for countries), aliases, alpha-2 code. */
export function namesOfPlace(place: Country | CountryGroup): string[] {
  return "iso2" in place && place.iso2 !== undefined ? [...namesOf(place), place.iso2] : namesOf(place);
}
