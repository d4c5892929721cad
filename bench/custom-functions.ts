/**
 * What Excel gives to functions.js, as cheap as it can honestly be, so that the add-in's own work is what is timed: a class of errors
 * without a stack trace (Microsoft's extends Error, whose stack trace costs more; the floor rows say how much), and an Office that
 * supports data types, as every current Excel does.
 */
export class CellError {
  constructor(
    readonly code: string,
    readonly message = "",
  ) {}
}

/** A worksheet function as functions.js associates it. */
export type CellFunction = (...args: unknown[]) => unknown[][];

export function standIns(associate: (id: string, cellFunction: CellFunction) => void): {
  CustomFunctions: object;
  Office: object;
} {
  return {
    CustomFunctions: {
      associate,
      Error: CellError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
    Office: { context: { requirements: { isSetSupported: () => true } } },
  };
}

/** What Excel passes after the arguments. */
export const INVOCATION = Object.freeze({ functionName: "", address: undefined, parameterAddresses: undefined });
