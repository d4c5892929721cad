import type { Block, CellValue } from "../../domain/cell";
import type { Dataset } from "../../dataset/dataset";
import type { WorksheetFunction } from "../../functions/definition";
import { AnsweredCalls } from "./answered-calls";
import { KnownCells } from "./known-cells";
import { orebookCells, type OrebookCell } from "./orebook-cells";
import type { WorkbookSnapshot } from "./snapshot";

/** What a formula asked, as the function was given it. */
export interface AskedCall {
  definition: WorksheetFunction;
  /** Undefined where an argument is blank. */
  blocks: readonly (Block<CellValue> | undefined)[];
}

/**
 * The cells whose formulas ask what was asked. Where Excel has to calculate an argument, each that calls one of the functions counts: better
 * one cell too many than a figure that nobody looks after.
 * @param dataset answers calls that are arguments of others
 */
export function askingCells(snapshot: WorkbookSnapshot, asked: readonly AskedCall[], dataset: Dataset): OrebookCell[] {
  if (asked.length === 0) return [];
  const keys = new Set(asked.map(keyOf));
  const functions = new Set(asked.map(({ definition }) => definition.id));
  const answered = new AnsweredCalls(dataset, new KnownCells(snapshot));
  return [...orebookCells(snapshot)].filter((cell) => {
    const calls = [...cell.calls, ...cell.behindNames.flat()];
    return answered
      .questions(cell)
      .some((question, index) => (question ? keys.has(keyOf(question)) : functions.has(calls[index]!.definition.id)));
  });
}

/** A blank cell may come as nothing and as empty text, and blank arguments at the end may be left out. */
function keyOf({ definition, blocks }: AskedCall): string {
  const given = blocks.map((block) => (block ?? [[null]]).map((row) => row.map((cell) => (cell === "" ? null : cell))));
  while (given.length > 0 && given[given.length - 1]!.every((row) => row.every((cell) => cell === null))) given.pop();
  return `${definition.id}\n${JSON.stringify(given)}`;
}
