export type Implementation = (...args: unknown[]) => unknown;

/** What of `CustomFunctions` the bridge must know to carry errors into cells. */
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
export interface CustomFunctionsError {
  readonly code: ErrorCode;
  readonly message?: string;
}

/** `CustomFunctions.Error` of the page or context in which the functions run: another one has another class of that name. */
export type ErrorClass = new (code: ErrorCode, message?: string) => CustomFunctionsError;
