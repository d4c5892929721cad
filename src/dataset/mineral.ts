import { namesOf } from "../domain/name";
import type { Mineral } from "./schema";

/** Every name of a mineral: name, id, aliases, chemical symbol. */
export function namesOfMineral(mineral: Mineral): string[] {
  return mineral.symbol === undefined ? namesOf(mineral) : [...namesOf(mineral), mineral.symbol];
}
