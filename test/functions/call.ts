import type { Block, CellResult, CellValue } from "../../src/domain/cell";
import { Fault } from "../../src/domain/fault";
import { dataset as bundled } from "../../src/dataset/current";
import type { Dataset } from "../../src/dataset/dataset";
import { functionById as lookUpFunction } from "../../src/functions";
import type { WorksheetFunction } from "../../src/functions/definition";
import type { AnsweredCell } from "../cases/answer";

/** An argument as a test writes it: one cell, or a range of rows. */
export type Argument = CellValue | Block<CellValue> | undefined;

/** What a cell shows; a function never leaves it blank. */
export type Shown = Exclude<AnsweredCell, null>;

/** As the functions' own, but an id that there is none of is a fault of the test. */
export function functionById(id: string): WorksheetFunction {
  const definition = lookUpFunction(id);
  if (!definition) throw new Error(`There is no function ${id}`);
  return definition;
}

/** Calls a worksheet function as Excel does and answers the block as cells show it. A failing call is a block of one error. */
export function call(id: string, args: readonly Argument[], dataset: Dataset = bundled()): Block<Shown> {
  const blocks = args.map((arg) => (arg === undefined || arg === null ? undefined : Array.isArray(arg) ? arg : [[arg]]));
  try {
    return functionById(id)
      .evaluate(blocks, dataset)
      .map((row) => row.map(shown));
  } catch (error) {
    if (error instanceof Fault) return [[shown(error)]];
    throw error;
  }
}

/** The answer in the first cell. */
export function callOne(id: string, args: readonly Argument[], dataset?: Dataset): Shown {
  return call(id, args, dataset)[0]![0]!;
}

export function shown(result: CellResult): Shown {
  if (result instanceof Fault) return { error: result.code === "notAvailable" ? "#N/A" : "#VALUE!", message: result.message };
  if (typeof result !== "object") return result;
  return result.kind === "formatted" ? result.number : result.text;
}
