let asked: Office.RequirementSetSupport | undefined;
let answered = false;

/**
 * Whether this Excel takes data types (formatted numbers, entity cards) from custom functions: CustomFunctionsRuntime 1.4.
 * Outside Office, and where the answer cannot be had, it does not. Every call asks, so Office is asked once.
 */
export function supportsDataTypes(): boolean {
  const requirements = typeof Office === "undefined" ? undefined : Office.context?.requirements;
  if (requirements !== asked) {
    asked = requirements;
    answered = requirements?.isSetSupported?.("CustomFunctionsRuntime", "1.4") === true;
  }
  return answered;
}
