import type { DefinedName } from "../cells/named-cells";
import { callsIn, renameCalls } from "../formula";

/** A defined name whose formula calls Orebook by a name that files hold, as `_xldudf_MINERAL_RANK`. */
export interface BrokenName {
  name: string;
  /** What it has to stand for. */
  enter: string;
}

/**
 * The names that Excel could not bind to Orebook's functions. No cell can be entered again for them, and changes of names are not undone by
 * Undo: a person has to make them.
 */
export function brokenNames(names: readonly DefinedName[]): BrokenName[] {
  return names.flatMap(({ name, formula }) => {
    const isStored = callsIn(formula).some(({ form }) => form === "stored");
    return isStored ? [{ name, enter: renameCalls(formula, "typed") }] : [];
  });
}
