import { type CustomFunctionsError, ERROR_CODES, type ErrorClass } from "./custom-functions";
import { basicValue, hasCard, isDataValue, type DataValue } from "./data-types";
import type { SpreadsheetResult, SpreadsheetValue } from "./spreadsheet-value";

/** What a conversion needs to know of its surroundings. */
export interface ResultContext {
  /** Whether the host takes data types from functions; Excel without them shows `#VALUE!`. */
  dataTypes: boolean;
  errorClass: ErrorClass;
  /** Told of each value that has a card to show. */
  onCard(value: DataValue): void;
  /** Told what the function did that Excel would not take. */
  report(problem: string): void;
}

/** The spreadsheet's form of what a function returned: a scalar, or a block that is rows first and becomes columns first. */
export function toSpreadsheetResult(result: unknown, context: ResultContext): SpreadsheetResult {
  if (!Array.isArray(result)) return toSpreadsheetValue(result, context);
  const rows: unknown[] = result;
  const only: unknown = rows.length === 1 ? rows[0] : undefined;
  if (Array.isArray(only) && only.length === 1) return toSpreadsheetValue(only[0], context);
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0 || !rows.every((row) => Array.isArray(row) && row.length === width)) {
    context.report("it returned an array that is not a rectangular block of rows");
    return { value: ERROR_CODES.invalidValue };
  }
  const block = rows as unknown[][];
  return Array.from({ length: width }, (_, column) => block.map((row) => toSpreadsheetValue(row[column], context)));
}

/** The spreadsheet's form of what a function threw. Only an error made for Excel may show its message there. */
export function thrownToSpreadsheetValue(thrown: unknown, context: ResultContext): SpreadsheetValue {
  if (thrown instanceof context.errorClass) return toError(thrown);
  // Not by its class: an error of another page is no instance of this one's.
  const { stack, message } = (thrown ?? {}) as Partial<Error>;
  context.report(`it threw ${stack ?? message ?? String(thrown)}`);
  return { value: ERROR_CODES.invalidValue };
}

function toSpreadsheetValue(value: unknown, context: ResultContext): SpreadsheetValue {
  if (typeof value === "string" || typeof value === "boolean") return { value };
  // A blank in a block: the engine would make a null a zero, which no missing value may become.
  if (value === null) return { value: "" };
  if (typeof value === "number") {
    if (Number.isFinite(value)) return { value };
    context.report(`it returned the number ${value}`);
    return { value: ERROR_CODES.invalidNumber };
  }
  if (value instanceof context.errorClass) return toError(value);
  if (isDataValue(value)) {
    const basic = basicValue(value);
    if (context.dataTypes && basic !== undefined) {
      if (hasCard(value)) context.onCard(value);
      return { value: basic ?? "", ...(value.numberFormat === undefined ? {} : { format: value.numberFormat }) };
    }
    context.report(
      context.dataTypes ? `it returned the unknown data type "${value.type}"` : `it returned a data type, "${value.type}"`,
    );
    return { value: ERROR_CODES.invalidValue };
  }
  context.report(`it returned ${describe(value)}, which is no cell value`);
  return { value: ERROR_CODES.invalidValue };
}

/** In Excel a message shows only with these two errors. */
function toError({ code, message }: CustomFunctionsError): SpreadsheetValue {
  const shown = code === ERROR_CODES.invalidValue || code === ERROR_CODES.notAvailable ? message : undefined;
  return { value: code, ...(shown ? { message: shown } : {}) };
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  const type = Object.prototype.toString.call(value);
  return type === "[object Promise]" ? "a promise" : type;
}
