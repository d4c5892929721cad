import type { DefinedName } from "../cells/named-cells";
import { callsIn, editFormula, renameCall } from "../formula";

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
    const calls = callsIn(formula);
    if (!calls.some(({ form }) => form === "stored")) return [];
    return [
      {
        name,
        enter: editFormula(
          formula,
          calls.map((call) => renameCall(call, "typed")),
        ),
      },
    ];
  });
}
