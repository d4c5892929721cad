/** How the spreadsheet engine passes values to and from a function: shapes only, so that the bridge runs without the engine. */

export type Scalar = string | number | boolean | null;

/** One value. An error is its text (`#N/A`) as value, with the message beside it. */
export interface SpreadsheetValue {
  value: Scalar;
  format?: string;
  message?: string;
}

/** A block, columns first: `matrix[column][row]`. */
export type SpreadsheetMatrix = SpreadsheetValue[][];

/** An argument: `undefined` where the formula leaves it out. */
export type SpreadsheetArgument = SpreadsheetValue | SpreadsheetMatrix | undefined;

export type SpreadsheetResult = SpreadsheetValue | SpreadsheetMatrix;
