import type { Block, CellResult, CellValue } from "../../domain/cell";
import { Fault, faultsAsResults, invalidValue } from "../../domain/fault";
import type { OrebookCall } from "../formula";
import { argumentValue, callThatIs, type ArgumentValue, type FormulaPlace } from "./argument";

/** What a call answers in the dataset that is in use. */
export type CallAnswer =
  | {
      kind: "answer";
      /** All of it, or where ranges were not read to their end, the one element that is explained. */
      block: Block<CellResult>;
      /** Of the whole answer. */
      rows: number;
      columns: number;
      /** Which element is explained, counted from 0. */
      row: number;
      column: number;
      /** That element. */
      shown: CellResult;
      /** The arguments of that element, as `evidence` takes them; undefined where a function that answers a block takes ranges. */
      given: CellValue[] | undefined;
    }
  /** An argument is in error, which is the answer. */
  | { kind: "error"; error: string; message: string }
  /** An argument is not known; why, and what to do. */
  | { kind: "unknown"; message: string };

/** A call with what its arguments are worth and what it answers. */
export interface AnsweredCall {
  call: OrebookCall;
  args: readonly ArgumentValue[];
  answer: CallAnswer;
  /** The calls that stand in its arguments, those within them among theirs. */
  nested: readonly AnsweredCall[];
}

/** Which element of an answer of several is explained, counted from 0. */
export interface Element {
  row: number;
  column: number;
}

const FIRST: Element = { row: 0, column: 0 };

/**
 * Calls of one formula, answered: those that stand in no other, with the others below them.
 * @param element of the answer of a call that is not within another
 */
export function answerCalls(calls: readonly OrebookCall[], place: FormulaPlace, element: Element): AnsweredCall[] {
  const answered = (parent: OrebookCall | undefined, wanted: Element): AnsweredCall[] =>
    calls
      .filter((call) => call.parent === parent)
      .map((call) => {
        const nested = answered(call, FIRST);
        return answerCall(call, nested, place, call.at === undefined ? wanted : FIRST);
      });
  return answered(undefined, element);
}

function answerCall(call: OrebookCall, nested: readonly AnsweredCall[], place: FormulaPlace, element: Element): AnsweredCall {
  const args = call.args.map((argument) => {
    const only = callThatIs(
      argument,
      nested.map((each) => each.call),
    );
    return argumentValue(
      argument,
      nested.find((each) => each.call === only),
      place,
    );
  });
  return { call, args, nested, answer: answerOf(call, args, place, element) };
}

function answerOf(call: OrebookCall, args: readonly ArgumentValue[], place: FormulaPlace, element: Element): CallAnswer {
  const { definition } = call;
  const names = Object.keys(definition.parameters);
  if (!call.isClosed) return { kind: "unknown", message: `${call.text} has no closing bracket: add it in the formula bar.` };
  if (args.length > names.length)
    return {
      kind: "unknown",
      message: `${definition.id} takes ${names.length === 0 ? "no arguments" : `at most ${names.length}: ${names.join(", ")}`}. Here are ${args.length}.`,
    };
  const error = args.find((arg) => arg.kind === "error");
  if (error?.kind === "error") return { kind: "error", error: error.error, message: error.message };
  const unknown = args.flatMap((arg) => (arg.kind === "unknown" ? [arg.message] : []));
  if (unknown.length > 0) return { kind: "unknown", message: unknown.join(" ") };
  const known = args as Extract<ArgumentValue, { kind: "known" }>[];
  return definition.shape === "scalar" ? ofScalar(call, known, place, element) : ofSpill(call, known, place, element);
}

type Known = Extract<ArgumentValue, { kind: "known" }>;

/** Of a function that answers element by element only one is needed, with the size of all. */
function ofScalar({ definition }: OrebookCall, args: readonly Known[], { dataset }: FormulaPlace, wanted: Element): CallAnswer {
  const rows = Math.max(1, ...args.map((arg) => arg.rows));
  const columns = Math.max(1, ...args.map((arg) => arg.columns));
  const names = Object.keys(definition.parameters);
  const unfit = args.findIndex((arg) => (arg.rows !== 1 && arg.rows !== rows) || (arg.columns !== 1 && arg.columns !== columns));
  if (unfit >= 0) {
    const fault = invalidValue(
      `${names[unfit]} has ${args[unfit]!.rows} x ${args[unfit]!.columns} cells and another argument ${rows} x ${columns}: use ranges of the same size, one row, one column or one cell.`,
    );
    return { kind: "answer", block: [[fault]], rows: 1, columns: 1, ...FIRST, shown: fault, given: undefined };
  }
  const { row, column } = wanted.row < rows && wanted.column < columns ? wanted : FIRST;
  const given: CellValue[] = [];
  for (const arg of args) {
    const at = [arg.rows === 1 ? 0 : row, arg.columns === 1 ? 0 : column] as const;
    const read = arg.range?.cells[at[0]]?.[at[1]];
    if (arg.block[at[0]] === undefined)
      return {
        kind: "unknown",
        message: `Row ${row + 1} of ${arg.address} lies beyond the first ${arg.block.length}, which are read.`,
      };
    if (read?.error !== undefined)
      return { kind: "error", error: read.error, message: `A cell of ${arg.address} shows ${read.error}. Mend that cell first.` };
    given.push(arg.block[at[0]]![at[1]] ?? null);
  }
  const isBlankElement =
    rows * columns > 1 && Object.values(definition.parameters).some(({ optional }, index) => !optional && isEmpty(given[index]));
  const shown = isBlankElement ? "" : (definition.answer!(given, dataset) as CellResult);
  return { kind: "answer", block: [[shown]], rows, columns, row, column, shown, given };
}

function ofSpill({ definition }: OrebookCall, args: readonly Known[], { dataset }: FormulaPlace, wanted: Element): CallAnswer {
  const cut = args.find((arg) => arg.block.length < arg.rows);
  if (cut)
    return {
      kind: "unknown",
      message: `${cut.address} has ${cut.rows} rows, of which the first ${cut.block.length} are read: point at the filled cells alone.`,
    };
  const result = faultsAsResults(() =>
    definition.evaluate(
      args.map(({ block }) => block),
      dataset,
    ),
  );
  const block: Block<CellResult> = result instanceof Fault ? [[result]] : result;
  const [rows, columns] = [block.length, block[0]?.length ?? 0];
  const { row, column } = wanted.row < rows && wanted.column < columns ? wanted : FIRST;
  const areCells = args.every((arg) => arg.rows === 1 && arg.columns === 1);
  const given = areCells ? args.map((arg) => arg.block[0]![0]!) : undefined;
  return { kind: "answer", block, rows, columns, row, column, shown: block[row]![column]!, given };
}

function isEmpty(value: CellValue | undefined): boolean {
  return value === null || value === undefined || value === "";
}
