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

/** Whether this Office has a requirement set: `ExcelApi` 1.18 brings notes, `ExcelApi` 1.20 the merging of undo. Outside Office it has none. */
export function hasRequirementSet(name: string, version: string): boolean {
  if (typeof Office === "undefined") return false;
  return Office.context?.requirements?.isSetSupported?.(name, version) === true;
}
