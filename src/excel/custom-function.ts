import type { Block, CellResult, CellValue } from "../domain/cell";
import { Fault, faultsAsResults, notAvailable } from "../domain/fault";
import { dataset } from "../dataset/current";
import { whyWithheld } from "../dataset/withheld";
import type { WorksheetFunction } from "../functions/definition";
import { excelError, excelValue } from "./cell-value";
import { isEarly, rememberEarly } from "./early-calls";
import { supportsDataTypes } from "./requirement-sets";

let answered = 0;

/** How many calls of formulas have been answered since the add-in started: whether any was, while something else was done. */
export function answeredCalls(): number {
  return answered;
}

/**
 * The JavaScript function that Excel calls for a worksheet function: arguments in order, as matrices or single values as the metadata
 * declares, the invocation last.
 *
 * Excel keeps metadata for up to a day, so an older registration may pass fewer arguments than this version declares, or matrices
 * where it declares single values; what is missing counts as blank. The invocation is told by what it is, never by its place.
 */
export function customFunction(definition: WorksheetFunction): (...args: unknown[]) => unknown[][] {
  const { answer } = definition;
  const declared = Object.keys(definition.parameters).length;
  return (...args) => {
    answered += 1;
    const withheld = whyWithheld();
    if (withheld !== undefined) throw excelError(notAvailable(withheld));
    const last = args.length - 1;
    // All arguments and the invocation: so it nearly always is, and nothing has to be looked at.
    const count = last === declared || (last >= 0 && isInvocation(args[last])) ? last : args.length;
    if (isEarly()) rememberEarly(() => ({ definition, blocks: args.slice(0, count).map(asBlock) }));
    const dataTypes = supportsDataTypes();
    const cells = answer && singleCells(args, count);
    if (cells) return single(answer(cells, dataset()), dataTypes);
    const results = evaluated(definition, args.slice(0, count).map(asBlock));
    if (results.length === 1 && results[0]!.length === 1) return single(results[0]![0]!, dataTypes);
    return converted(results, (result) => excelValue(result, dataTypes));
  };
}

/** A single error is thrown: that form carries its message in every Excel that can show one. */
function single(result: CellResult, dataTypes: boolean): unknown[][] {
  if (result instanceof Fault) throw excelError(result);
  return [[excelValue(result, dataTypes)]];
}

function evaluated(definition: WorksheetFunction, blocks: readonly (Block<CellValue> | undefined)[]): Block<CellResult> {
  const results = faultsAsResults(() => definition.evaluate(blocks, dataset()));
  return results instanceof Fault ? [[results]] : results;
}

/** The cell of each argument, or undefined where one is a range. */
function singleCells(args: readonly unknown[], count: number): CellValue[] | undefined {
  const cells = new Array<CellValue>(count);
  for (let index = 0; index < count; index += 1) {
    let arg = args[index];
    if (Array.isArray(arg)) {
      if (arg.length !== 1) return undefined;
      arg = arg[0] as unknown;
      if (Array.isArray(arg)) {
        if (arg.length !== 1) return undefined;
        arg = arg[0] as unknown;
      }
    }
    cells[index] = isPlain(arg) ? arg : asCell(arg);
  }
  return cells;
}

/** Every cell converted; rows that are one and the same, as below the used part of a column, are converted once. */
function converted<T, R>(rows: Block<T>, convert: (cell: T) => R): R[][] {
  let before: readonly T[] | undefined;
  let answer: R[] = [];
  return rows.map((row) => {
    if (row !== before) answer = row.map(convert);
    before = row;
    return answer;
  });
}

function isInvocation(arg: unknown): boolean {
  return typeof arg === "object" && arg !== null && !Array.isArray(arg) && !("basicValue" in arg);
}

function asBlock(arg: unknown): Block<CellValue> | undefined {
  if (arg === null || arg === undefined) return undefined;
  if (!Array.isArray(arg)) return [[asCell(arg)]];
  const rows: unknown[] = arg;
  return rows.every(isPlainRow)
    ? rows
    : Array.from(rows, (row) => (Array.isArray(row) ? Array.from(row, asCell) : [asCell(row)]));
}

/** A row that needs no reading: most have none of what `asCell` reads. */
function isPlainRow(row: unknown): row is CellValue[] {
  if (!Array.isArray(row)) return false;
  for (let index = 0; index < row.length; index += 1) if (!isPlain(row[index])) return false;
  return true;
}

function isPlain(value: unknown): value is CellValue {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/**
 * A cell that holds a data type arrives as an object where the parameter takes any value: a date of DEAL.TERM as `as_of`, a card as
 * a name. Its plain value counts, of a card its text: reading it as blank would answer another question without saying so.
 */
function asCell(value: unknown): CellValue {
  if (isPlain(value)) return value;
  if (typeof value !== "object") return null;
  const { type, text, basicValue } = value as { type?: unknown; text?: unknown; basicValue?: unknown };
  return asCell(type === "Entity" || type === "LinkedEntity" ? text : basicValue);
}
