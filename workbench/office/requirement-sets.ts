/** Which requirement sets the workbench has: what its Excel answers, in the page and in Node. */

export const CUSTOM_FUNCTIONS_SET = "CustomFunctionsRuntime";
/** First version of the set in which a function may return data types: formatted numbers and entities. */
export const DATA_TYPES_VERSION = "1.4";
export const DEFAULT_RUNTIME_VERSION = "1.4";

/** Highest version of each set; `CustomFunctionsRuntime` can be lowered to see what older Excel would show. */
const SETS: Record<string, string> = {
  // The client library, which is the last on npm, has the members of no later version.
  ExcelApi: "1.15",
  OpenBrowserWindowApi: "1.1",
  RibbonApi: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.2",
  // The client asks for it under this name before it lets a request wait for the end of cell editing.
  DelayForCellEdit: "1.1",
};

/** @returns negative, zero or positive, comparing `major.minor` by number: 1.10 comes after 1.9. */
export function compareVersions(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split(".").map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split(".").map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}

/** @throws when the text is not `major.minor`. */
export function parseRuntimeVersion(text: string | null): string {
  if (text === null || text === "") return DEFAULT_RUNTIME_VERSION;
  if (/^\d+\.\d+$/.test(text)) return text;
  throw new Error(`The address says runtime=${text}; it must be a version of ${CUSTOM_FUNCTIONS_SET} such as 1.1 or 1.4.`);
}

export interface RequirementSets {
  /** @param minVersion a number where somebody writes 1.1 without quotes. */
  isSetSupported(name: string, minVersion?: string | number): boolean;
}

/** @param runtimeVersion version of CustomFunctionsRuntime. */
export function createRequirementSets(runtimeVersion: string): RequirementSets {
  const sets = new Map(
    Object.entries({ ...SETS, [CUSTOM_FUNCTIONS_SET]: runtimeVersion }).map(([name, version]) => [name.toLowerCase(), version]),
  );
  return {
    isSetSupported(name, minVersion = "1.1") {
      const version = sets.get(String(name).toLowerCase());
      return version !== undefined && compareVersions(String(minVersion), version) <= 0;
    },
  };
}
