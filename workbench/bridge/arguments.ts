import { ERROR_CODES } from "./custom-functions";
import type { FunctionMetadata, ParameterMetadata, ValueType } from "./metadata";
import type { Scalar, SpreadsheetArgument, SpreadsheetMatrix, SpreadsheetValue } from "./spreadsheet-value";

/** The error that takes the place of a call, because an argument is an error or cannot become what is declared. */
export class ArgumentError {
  constructor(readonly error: SpreadsheetValue) {}
}

/** Every text that is an error when it stands in a cell of the spreadsheet. */
export type IsError = (value: Scalar) => boolean;

type ReadArgument = (arg: SpreadsheetArgument) => unknown;

/**
 * Prepares the passage of arguments to a custom function, once for each function because it runs for each cell. It gives them in
 * the form that Excel hands over: one for each declared parameter, `null` for one left out, the plain value for a `scalar`
 * parameter, rows of cells for a `matrix` parameter even if it is one cell, `null` for a blank cell.
 * @returns a function that answers the arguments, or the error that Excel shows without calling the function: an error among the
 * arguments (the functions do not declare `allowErrorForDataTypeAny`), `#VALUE!` for a value that cannot become the declared
 * type, `#CALC!` for a range of several cells in a `scalar` parameter.
 */
export function createArgumentReader(
  metadata: FunctionMetadata,
  isError: IsError,
): (args: readonly SpreadsheetArgument[]) => unknown[] | ArgumentError {
  const readers = metadata.parameters.map((parameter) => createReader(metadata.name, parameter, isError));
  const repeating = metadata.parameters.findIndex((parameter) => parameter.repeating);
  const single = repeating < 0 ? readers.length : repeating;
  return (args) => {
    const values: unknown[] = [];
    for (let index = 0; index < single; index++) {
      const value = readers[index]!(args[index]);
      if (value instanceof ArgumentError) return value;
      values.push(value);
    }
    if (repeating < 0) return values;
    const rest = args.slice(repeating).map(readers[repeating]!);
    values.push(rest);
    return rest.find((value) => value instanceof ArgumentError) ?? values;
  };
}

function createReader(functionName: string, parameter: ParameterMetadata, isError: IsError): ReadArgument {
  const type = parameter.type ?? "any";
  const readCell = (cell: SpreadsheetValue | undefined): Scalar | ArgumentError => {
    const value = cell?.value ?? null;
    if (typeof value === "string" && isError(value)) return new ArgumentError({ value, message: cell?.message });
    return type === "any" || value === null ? value : toType(type, value);
  };
  if (parameter.dimensionality === "matrix")
    return (arg) => {
      if (arg === undefined) return null;
      if (Array.isArray(arg)) return toRows(arg, readCell);
      const value = readCell(arg);
      return value instanceof ArgumentError ? value : [[value]];
    };
  return (arg) => {
    if (arg === undefined) return null;
    if (!Array.isArray(arg)) return readCell(arg);
    const [columns, rows] = [arg.length, arg[0]?.length ?? 0];
    return columns <= 1 && rows <= 1 ? readCell(arg[0]?.[0]) : unliftable(functionName, parameter.name, columns, rows);
  };
}

function toRows(
  matrix: SpreadsheetMatrix,
  readCell: (cell: SpreadsheetValue | undefined) => Scalar | ArgumentError,
): Scalar[][] | ArgumentError {
  const height = matrix[0]?.length ?? 0;
  const rows: Scalar[][] = [];
  for (let row = 0; row < height; row++) {
    const cells: Scalar[] = [];
    for (const column of matrix) {
      const value = readCell(column[row]);
      if (value instanceof ArgumentError) return value;
      cells.push(value);
    }
    rows.push(cells);
  }
  return rows;
}

function toType(type: Exclude<ValueType, "any">, value: Exclude<Scalar, null>): Scalar | ArgumentError {
  if (type === "string") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "number") {
    if (typeof value === "string" && (value.trim() === "" || Number.isNaN(Number(value)))) return wrongType();
    return Number(value);
  }
  if (typeof value !== "string") return Boolean(value);
  if (/^(true|false)$/i.test(value.trim())) return value.trim().toUpperCase() === "TRUE";
  return wrongType();
}

const wrongType = () => new ArgumentError({ value: ERROR_CODES.invalidValue });

/** Excel calls it "Unliftable Array": it does not call a custom function cell by cell where the parameter takes one value. */
function unliftable(functionName: string, parameterName: string, columns: number, rows: number): ArgumentError {
  const message = `Unliftable array: ${parameterName} of ${functionName} takes one value, and this is a range of ${rows} x ${columns} cells. Give one cell.`;
  return new ArgumentError({ value: "#CALC!", message });
}
