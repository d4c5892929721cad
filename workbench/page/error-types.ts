import { ERROR_CODES } from "../bridge/custom-functions";

/** Excel's errors, added to those the engine knows: it would take `#VALUE!` for a text. */
export function addErrorTypes(errorTypes: Set<string>): void {
  [...Object.values(ERROR_CODES), "#CALC!"].forEach((code) => errorTypes.add(code));
}
