import type { Block, CellValue } from "../domain/cell";
import { Fault } from "../domain/fault";
import { dataset } from "../dataset/current";
import type { WorksheetFunction } from "../functions/definition";
import { excelError, excelValue } from "./cell-value";
import { supportsDataTypes } from "./requirement-sets";

/**
 * The JavaScript function that Excel calls for a worksheet function: all parameters as matrices in order, the invocation last.
 *
 * Excel keeps metadata for up to a day, so an older registration may pass fewer arguments than this version declares; what is
 * missing counts as blank. The invocation is told by being no matrix, never by its place.
 */
export function customFunction(definition: WorksheetFunction): (...args: unknown[]) => unknown[][] {
  return (...args) => {
    const blocks = args.filter((arg) => !isInvocation(arg)).map(asBlock);
    const dataTypes = supportsDataTypes();
    try {
      const results = definition.evaluate(blocks, dataset());
      const only = results.length === 1 && results[0]!.length === 1 ? results[0]![0] : undefined;
      // A single error is thrown: that form carries its message in every Excel that can show one.
      if (only instanceof Fault) throw only;
      return results.map((row) => row.map((result) => excelValue(result, dataTypes)));
    } catch (error) {
      if (error instanceof Fault) throw excelError(error);
      throw error;
    }
  };
}

function isInvocation(arg: unknown): boolean {
  return typeof arg === "object" && arg !== null && !Array.isArray(arg) && !("basicValue" in arg);
}

function asBlock(arg: unknown): Block<CellValue> | undefined {
  if (arg === null || arg === undefined) return undefined;
  if (!Array.isArray(arg)) return [[asCell(arg)]];
  return arg.map((row) => (Array.isArray(row) ? row.map(asCell) : [asCell(row)]));
}

/**
 * A cell that holds a data type arrives as an object where the parameter takes any value: a date of DEAL.TERM as `as_of`, a card as
 * a name. Its plain value counts, of a card its text; reading it as blank would answer another question without a word.
 */
function asCell(value: unknown): CellValue {
  if (typeof value === "object" && value !== null) {
    const { type, text, basicValue } = value as { type?: unknown; text?: unknown; basicValue?: unknown };
    return asCell(type === "Entity" || type === "LinkedEntity" ? text : basicValue);
  }
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean" ? value : null;
}
