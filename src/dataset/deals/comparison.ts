import type { CellValue } from "../../domain/cell";
import { quote } from "../../domain/cell";
import type { Dataset } from "../dataset";

/** Deals and terms that an example shows. */
const MOST_SHOWN = 5;

/** What stands where no term was typed. */
const SOME_TERM = "revenue_share";

/**
 * The call that puts side by side what was typed, whichever arguments it was typed in:
 * `=DEAL.COMPARE({"US-Ukraine";"EU-Kazakhstan"},"revenue_share")`.
 */
export function comparisonMeant(typed: readonly CellValue[], { deals }: Dataset): string {
  const texts = typed.filter((cell) => typeof cell === "string");
  const ids = texts.flatMap((text) => deals.lookUp(text)?.id ?? []);
  const keys = texts.flatMap((text) => deals.lookUpTerm(text)?.key ?? []);
  return `=DEAL.COMPARE(${array(ids.length > 0 ? ids : ["US-Ukraine"], ";")},${array(keys.length > 0 ? keys : [SOME_TERM], ",")})`;
}

/** One value as it is; several as an array constant. */
function array(values: readonly string[], separator: ";" | ","): string {
  const shown = [...new Set(values)].slice(0, MOST_SHOWN).map(quote);
  return shown.length === 1 ? shown[0]! : `{${shown.join(separator)}}`;
}
