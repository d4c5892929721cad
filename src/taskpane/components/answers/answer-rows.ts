import type { Block, CellResult } from "../../../domain/cell";
import { Fault } from "../../../domain/fault";
import { shownResult } from "../../../domain/shown";
import type { Dataset } from "../../../dataset/dataset";
import { answerOf, type WorksheetCall } from "../../../workbook/worksheet-call";

/** What a call answers, with the names of its columns apart from its rows. */
export interface AnswerRows {
  headers: readonly string[];
  rows: Block<CellResult>;
}

export type AnswerRow = readonly CellResult[];

/**
 * The answer of a call as a table; a Fault where the call as a whole has no answer.
 * @param headers names of the columns, for a function that answers none of its own
 */
export function answerRows(call: WorksheetCall, dataset: Dataset, headers?: readonly string[]): AnswerRows | Fault {
  const hasOwn = "headers" in call.definition.parameters;
  const answer = answerOf(hasOwn ? { ...call, given: { ...call.given, headers: true } } : call, dataset);
  const [first] = answer;
  if (first?.length === 1 && first[0] instanceof Fault && answer.length === 1) return first[0];
  if (!hasOwn) return { headers: headers ?? (first ?? []).map((_, index) => `Column ${index + 1}`), rows: answer };
  const [names = [], ...rows] = answer;
  return { headers: names.map(shownResult), rows };
}

/** The only cell of a call that answers one; of a block the first. */
export function answerCell(call: WorksheetCall, dataset: Dataset): CellResult {
  return answerOf(call, dataset)[0]?.[0] ?? "";
}

/** The cell of a row under a header. @throws Error for a header that the answer has not: an error of the program */
export function cellUnder({ headers }: AnswerRows, row: AnswerRow, header: string): CellResult {
  const cell = row[headers.indexOf(header)];
  if (cell === undefined) throw new Error(`The answer has no column ${header}: it has ${headers.join(", ")}.`);
  return cell;
}

/** What a cell under a header shows; empty for a cell without text. */
export function textUnder(answer: AnswerRows, row: AnswerRow, header: string): string {
  return cellText(cellUnder(answer, row, header));
}

/** What the pane shows for a cell: what Excel shows, and for an error the kind of nothing in words: never blank, never 0. */
export function cellText(cell: CellResult): string {
  return cell instanceof Fault ? nothingWord(cell) : shownResult(cell);
}

/** `withheld`, `not reported`; `no figure` where nothing more can be said in a word. */
export function nothingWord({ code, word }: Fault): string {
  return word ?? (code === "notAvailable" ? "no figure" : "no answer");
}

/** The number in a cell, or undefined where it is none. */
export function numberIn(cell: CellResult): number | undefined {
  if (typeof cell === "number") return cell;
  return typeof cell === "object" && !(cell instanceof Fault) && cell.kind === "formatted" ? cell.number : undefined;
}
