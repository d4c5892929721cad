/**
 * A stand-in for the `CustomFunctions` object that Excel gives to an add-in, as `@types/custom-functions-runtime` describes it.
 * The add-in's bundle runs against it unchanged.
 */

export type Implementation = (...args: unknown[]) => unknown;

export const ERROR_CODES = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;
export type ErrorCode = (typeof ERROR_CODES)[keyof typeof ERROR_CODES];

/** What a function throws, or returns as an element of a block, to show an error in a cell. */
export class CustomFunctionsError {
  constructor(
    readonly code: ErrorCode,
    readonly message?: string,
  ) {}
}

export interface CustomFunctionsStandIn {
  associate(id: string, implementation: Implementation): void;
  associate(mappings: Record<string, Implementation>): void;
  Error: typeof CustomFunctionsError;
  ErrorCode: typeof ERROR_CODES;
}

/**
 * @returns the object to install as the global `CustomFunctions`, and the functions it has been given so far by upper-case id.
 * Associating the same id twice throws, because in Excel one of the two would silently win.
 */
export function createCustomFunctions(): { standIn: CustomFunctionsStandIn; associations: Map<string, Implementation> } {
  const associations = new Map<string, Implementation>();
  const add = (id: string, implementation: unknown) => {
    const key = id.toUpperCase();
    if (typeof implementation !== "function") throw new Error(`CustomFunctions.associate: "${id}" was given no function.`);
    if (associations.has(key)) throw new Error(`CustomFunctions.associate: "${id}" is associated twice.`);
    associations.set(key, implementation as Implementation);
  };
  const standIn: CustomFunctionsStandIn = {
    associate(idOrMappings: string | Record<string, Implementation>, implementation?: Implementation) {
      if (typeof idOrMappings === "string") add(idOrMappings, implementation);
      else Object.entries(idOrMappings).forEach(([id, each]) => add(id, each));
    },
    Error: CustomFunctionsError,
    ErrorCode: ERROR_CODES,
  };
  return { standIn, associations };
}
