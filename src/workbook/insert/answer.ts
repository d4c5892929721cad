import type { Block, CellResult } from "../../domain/cell";
import { Fault } from "../../domain/fault";
import type { Dataset } from "../../dataset/dataset";
import { answerOf, formulaOf, type WorksheetCall } from "../worksheet-call";
import { CannotInsert } from "./cannot-insert";
import type { BlockSize } from "./request";

/** Cells that are written as values at most: what stands there before is read too, and Excel on the web answers 5 MB at most. */
const MOST_CELLS = 300_000;

/**
 * What a call answers, to be written as values.
 * @throws CannotInsert where it answers nothing but an error: that would stand in the sheet without its reason
 */
export function valuesOf(call: WorksheetCall, dataset: Dataset): Block<CellResult> {
  const answer = answerOf(call, dataset);
  const first = answer[0]?.[0];
  if (answer.length === 0 || answer[0]!.length === 0)
    throw new CannotInsert(`${formulaOf(call)} answers nothing: there is nothing to insert.`);
  if (first instanceof Fault && answer.every((row) => row.every((cell) => cell instanceof Fault)))
    throw new CannotInsert(`There is no figure to insert. ${first.message}`);
  const { rows, columns } = sizeOfBlock(answer);
  if (rows * columns > MOST_CELLS)
    throw new CannotInsert(
      `${formulaOf(call)} answers ${rows} x ${columns} cells, and at most ${MOST_CELLS} can be written as values. Insert the formula, or ask for less.`,
    );
  return answer;
}

export function sizeOfBlock(block: Block<unknown>): BlockSize {
  return { rows: block.length, columns: block[0]?.length ?? 0 };
}
