import type { Block, CellResult, CellValue } from "../../domain/cell";
import { Fault } from "../../domain/fault";
import type { Dataset } from "../../dataset/dataset";
import { referenceTo, type CallArgument, type OrebookCall } from "../formula";
import type { AnsweredCall } from "./answer";
import { columnsOf, rowsOf, type CellsRead } from "./cells-read";
import type { ReadRange } from "./snapshot";

/** What a formula stands in, and what was read of the workbook. */
export interface FormulaPlace {
  sheet: string;
  /** Whether it is the formula of the explained cell, and not of one on which that rests. */
  isOwn: boolean;
  cells: CellsRead;
  dataset: Dataset;
}

/** What an argument is worth. */
export type ArgumentValue =
  | {
      kind: "known";
      /** The first rows of it, where a range is larger than what is read. */
      block: Block<CellValue>;
      /** Of all of it. */
      rows: number;
      columns: number;
      /** Where the value comes from. */
      from: "constant" | "blank" | "reference" | "name" | "call";
      /** Cells that it comes from: `Sheet1!B2`. */
      address?: string;
      /** Those cells. */
      range?: ReadRange;
    }
  /** It is an error, so the function is not called and the error is the answer. */
  | { kind: "error"; error: string; message: string; address?: string; range?: ReadRange }
  /** It has to be calculated by Excel; why it is not known, and what to do. */
  | { kind: "unknown"; message: string };

/** @param nested the call that is all that the argument is, if it is one */
export function argumentValue(argument: CallArgument, nested: AnsweredCall | undefined, place: FormulaPlace): ArgumentValue {
  const { content, text } = argument;
  if (content.kind === "blank") return known([[null]], "blank");
  if (content.kind === "constant") return known(content.block, "constant");
  if (nested) return answerAsArgument(nested);
  if (content.kind === "expression") return unknown(text, "has to be calculated, and only Excel can do that");
  const read = place.cells.reference(text, place.sheet, place.isOwn);
  if (!read) return unknown(text, "was not read");
  if ("problem" in read) return { kind: "unknown", message: read.problem };
  if ("value" in read) return known([[read.value]], "name");
  return rangeValue(read, content.kind === "name" ? "name" : "reference");
}

/** The call that is all that an argument is. */
export function callThatIs({ start, end }: CallArgument, calls: readonly OrebookCall[]): OrebookCall | undefined {
  return calls.find((call) => (call.at ?? call.start) === start && call.end === end);
}

function rangeValue(range: ReadRange, from: "reference" | "name"): ArgumentValue {
  const { area, cells, sheet } = range;
  const address = referenceTo(area, sheet);
  const isOne = rowsOf(area) === 1 && columnsOf(area) === 1;
  const [[first] = []] = cells;
  if (isOne && first?.error !== undefined)
    return {
      kind: "error",
      error: first.error,
      message: `${address} shows ${first.error}. Mend that cell first.`,
      address,
      range,
    };
  const block = cells.map((row) => row.map(({ value }) => value));
  return { kind: "known", block, rows: rowsOf(area), columns: columnsOf(area), from, address, range };
}

function answerAsArgument({ call, answer }: AnsweredCall): ArgumentValue {
  if (answer.kind === "unknown") return { kind: "unknown", message: answer.message };
  if (answer.kind === "error") return { kind: "error", error: answer.error, message: answer.message };
  const { shown } = answer;
  if (shown instanceof Fault)
    return {
      kind: "error",
      error: shown.code === "notAvailable" ? "#N/A" : "#VALUE!",
      message: `${call.text} has no answer: ${shown.message}`,
    };
  return {
    ...known(
      answer.block.map((row) => row.map(plainValue)),
      "call",
    ),
    rows: answer.rows,
    columns: answer.columns,
  };
}

/** An answer as another function gets it: plain numbers and text, nothing for an error. */
function plainValue(result: CellResult): CellValue {
  if (result instanceof Fault) return null;
  if (typeof result !== "object") return result;
  return result.kind === "card" ? result.text : result.number;
}

function known(block: Block<CellValue>, from: "constant" | "blank" | "call" | "name"): Extract<ArgumentValue, { kind: "known" }> {
  return { kind: "known", block, rows: block.length, columns: block[0]?.length ?? 0, from };
}

function unknown(text: string, why: string): ArgumentValue {
  return {
    kind: "unknown",
    message: `${text} ${why}. Put it into a cell of its own and point at that cell here: then Orebook can explain this call.`,
  };
}
