/**
 * A stand-in for the part of `Office` that a bundle asks which requirement sets its host has.
 * It says yes only to custom functions, up to a version that can be lowered to see what older Excel would show.
 */

export const CUSTOM_FUNCTIONS_SET = "CustomFunctionsRuntime";
/** First version of the set in which a function may return data types: formatted numbers and entities. */
export const DATA_TYPES_VERSION = "1.4";
export const DEFAULT_RUNTIME_VERSION = "1.4";

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

export interface OfficeStandIn {
  context: { requirements: { isSetSupported(name: string, minVersion?: string): boolean } };
}

export function createOffice(runtimeVersion: string): OfficeStandIn {
  return {
    context: {
      requirements: {
        isSetSupported: (name, minVersion = "1.1") =>
          name.toLowerCase() === CUSTOM_FUNCTIONS_SET.toLowerCase() && compareVersions(minVersion, runtimeVersion) <= 0,
      },
    },
  };
}
