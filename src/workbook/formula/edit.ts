import type { Block, CellResult } from "../../domain/cell";
import { argumentSplices } from "./argument-splices";
import type { OrebookCall } from "./call";
import { callsIn } from "./calls";
import { FormulaError } from "./formula-error";
import { nameInForm, type NameForm } from "./function-names";
import { spliced, type Splice } from "./splice";
import { blockText } from "./value-text";
import { argumentText, parameterIndex, type GivenArgument } from "./write-call";

/** Letters of the longest formula that Excel takes, `=` included. */
export const LONGEST_FORMULA = 8192;

/** A change of one call, made by `setArgument`, `renameCall` or `replaceCall` and carried out by `editFormula`. */
export type FormulaEdit =
  | { kind: "argument"; call: OrebookCall; index: number; text: string }
  | { kind: "name"; call: OrebookCall; form: NameForm }
  | { kind: "answer"; call: OrebookCall; text: string };

/**
 * Gives a call an argument, in the place of the one it has. Null and empty text take it out.
 * @throws FormulaError for a parameter that the function does not have, and for an argument that cannot be written
 */
export function setArgument(call: OrebookCall, parameter: string, given: GivenArgument): FormulaEdit {
  const index = parameterIndex(call.definition, parameter);
  return { kind: "argument", call, index, text: argumentText(parameter, given) };
}

/** Writes the name of a function in another form. What a move of the file left before a stored name, as `[2]!`, goes. */
export function renameCall(call: OrebookCall, form: NameForm): FormulaEdit {
  return { kind: "name", call, form };
}

/**
 * Puts an answer in the place of a call: an array constant for a block of several cells. An `@` before the call goes with it, so with one the
 * answer is the one cell that it takes.
 * @throws FormulaError for a block that cannot be written
 */
export function replaceCall(call: OrebookCall, answer: CellResult | Block<CellResult>): FormulaEdit {
  return { kind: "answer", call, text: blockText(Array.isArray(answer) ? answer : [[answer]]) };
}

/**
 * A formula with its calls changed and all else to the letter as it was. Edits within a call or argument that another replaces are of no
 * effect.
 * @param edits of calls that `callsIn` found in this formula, at most one for each argument, name and answer of a call
 * @throws FormulaError where the result is longer than Excel takes; nothing is changed then
 */
export function editFormula(formula: string, edits: readonly FormulaEdit[]): string {
  for (const { call } of edits)
    if (formula.slice(call.start, call.end) !== call.text) throw new Error(`${call.text} is no call of the formula ${formula}`);
  const edited = spliced(formula, [...newArguments(edits), ...edits.flatMap((edit) => otherSplice(formula, edit))]);
  if (edited.length > LONGEST_FORMULA)
    throw new FormulaError(`The formula would have ${edited.length} letters: Excel takes at most ${LONGEST_FORMULA}.`);
  return edited;
}

/** A formula with the name of every call in one form. */
export function renameCalls(formula: string, form: NameForm): string {
  return editFormula(
    formula,
    callsIn(formula).map((call) => renameCall(call, form)),
  );
}

/** Arguments come first: where one is a call that is replaced too, what was given for the argument stays. */
function newArguments(edits: readonly FormulaEdit[]): Splice[] {
  const byCall = new Map<OrebookCall, Map<number, string>>();
  for (const edit of edits) {
    if (edit.kind !== "argument") continue;
    const texts = byCall.get(edit.call) ?? new Map<number, string>();
    byCall.set(edit.call, texts.set(edit.index, edit.text));
  }
  return [...byCall].flatMap(([call, texts]) => argumentSplices(call, texts));
}

function otherSplice(formula: string, edit: FormulaEdit): Splice[] {
  const { call } = edit;
  if (edit.kind === "argument") return [];
  if (edit.kind === "name") return [{ start: call.start, end: call.nameEnd, text: nameInForm(call.definition, edit.form) }];
  const start = call.at ?? call.start;
  return [{ start, end: call.end, text: asOperand(edit.text, formula.slice(1, start), formula.slice(call.end)) }];
}

/** Text in several pieces is put in parentheses, unless it is all that the formula is: `&` binds less than most of what may stand beside it. */
function asOperand(text: string, before: string, behind: string): string {
  const isJoined = /^"(?:[^"]|"")*"&/.test(text);
  return isJoined && (before + behind).trim() !== "" ? `(${text})` : text;
}
