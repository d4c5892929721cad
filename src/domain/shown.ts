import type { CellResult } from "./cell";
import { Fault } from "./fault";
import { shownNumber } from "./number-format";

/** What a cell shows for an answer, where Excel has data types: `22,000`, `69.2%`, `TRUE`, `#N/A`. */
export function shownResult(result: CellResult): string {
  if (result instanceof Fault) return result.code === "notAvailable" ? "#N/A" : "#VALUE!";
  if (typeof result === "boolean") return String(result).toUpperCase();
  // Excel shows numbers to about ten digits.
  if (typeof result === "number") return String(Number(result.toPrecision(10)));
  if (typeof result === "string") return result;
  return result.kind === "card" ? result.text : shownNumber(result);
}
