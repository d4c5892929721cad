/**
 * Whether this Excel takes data types (formatted numbers, entity cards) from custom functions: CustomFunctionsRuntime 1.4.
 * Outside Office, and where the answer cannot be had, it does not.
 */
export function supportsDataTypes(): boolean {
  if (typeof Office === "undefined") return false;
  return Office.context?.requirements?.isSetSupported("CustomFunctionsRuntime", "1.4") === true;
}
