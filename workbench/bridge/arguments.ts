import { ERROR_CODES } from "./custom-functions";
import type { FunctionMetadata, ParameterMetadata, ValueType } from "./metadata";
import type { Scalar, SpreadsheetArgument, SpreadsheetMatrix, SpreadsheetValue } from "./spreadsheet-value";

/** The error that takes the place of a call, because an argument is an error or cannot become the declared type. */
export class ArgumentError {
  constructor(readonly error: SpreadsheetValue) {}
}

/** Every text that is an error when it stands in a cell of the spreadsheet. */
export type IsError = (value: Scalar) => boolean;

/**
 * Arguments in the form that Excel hands to a custom function: one for each declared parameter, `null` for one left out,
 * rows of cells for a `matrix` parameter even if it is one cell, `null` for a blank cell.
 * @throws ArgumentError as Excel answers without calling the function: an error among the arguments is the answer (the
 * functions do not declare `allowErrorForDataTypeAny`), and so is `#VALUE!` for a value that cannot become the declared type.
 */
export function toFunctionArguments(metadata: FunctionMetadata, args: SpreadsheetArgument[], isError: IsError): unknown[] {
  return metadata.parameters.map((parameter, index) => {
    if (parameter.repeating) return args.slice(index).map((each) => toFunctionArgument(parameter, each, isError));
    return toFunctionArgument(parameter, args[index], isError);
  });
}

function toFunctionArgument(parameter: ParameterMetadata, arg: SpreadsheetArgument, isError: IsError): unknown {
  if (arg === undefined) return null;
  const convert = (cell: SpreadsheetValue | undefined) => toFunctionValue(parameter.type ?? "any", cell, isError);
  if (parameter.dimensionality === "matrix") return Array.isArray(arg) ? toRows(arg, convert) : [[convert(arg)]];
  return convert(Array.isArray(arg) ? arg[0]?.[0] : arg);
}

function toRows<T>(matrix: SpreadsheetMatrix, convert: (cell: SpreadsheetValue | undefined) => T): T[][] {
  const height = matrix[0]?.length ?? 0;
  return Array.from({ length: height }, (_, row) => matrix.map((column) => convert(column[row])));
}

function toFunctionValue(type: ValueType, cell: SpreadsheetValue | undefined, isError: IsError): Scalar {
  const value = cell?.value ?? null;
  if (isError(value)) throw new ArgumentError({ value, message: cell?.message });
  if (value === null || type === "any") return value;
  if (type === "string") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "number") {
    if (typeof value === "string" && (value.trim() === "" || Number.isNaN(Number(value)))) throw wrongType();
    return Number(value);
  }
  if (typeof value !== "string") return Boolean(value);
  if (/^(true|false)$/i.test(value.trim())) return value.trim().toUpperCase() === "TRUE";
  throw wrongType();
}

const wrongType = () => new ArgumentError({ value: ERROR_CODES.invalidValue });
