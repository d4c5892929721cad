import { wholeCall } from "../formula";
import { notedSource } from "../insert/source-note";
import type { Explanation } from "./explanation";
import type { CellSnapshot } from "./snapshot";

/** What a value was answered by, as the note says that was written with it; undefined for an empty cell and for any other note. */
export function noteQuery({ cell, note }: CellSnapshot): Explanation["noted"] {
  const noted = notedSource(note);
  if (!noted || cell.formula === "" || !wholeCall(noted.formula)) return undefined;
  return { formula: noted.formula, dataset: noted.dataset };
}
