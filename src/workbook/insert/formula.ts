import type { Block, CellResult } from "../../domain/cell";
import { Fault, faultsAsResults } from "../../domain/fault";
import type { Dataset } from "../../dataset/dataset";
import { partOf } from "../area";
import { argumentValues, callsIn, LONGEST_FORMULA, wholeCall } from "../formula";
import { answerOf, formulaOf, type WorksheetCall } from "../worksheet-call";
import { sizeOfBlock } from "./answer";
import { missingIn } from "./answer-cells";
import { CannotInsert } from "./cannot-insert";
import type { PreparedInsert } from "./prepared";
import { counted, wrote } from "./report";
import type { BlockSize, EditedCall } from "./request";

/** The call as a live formula. One that answers an error is inserted all the same, with its reason told: the argument may be put right in the cell. */
export function prepareFormula(call: WorksheetCall, dataset: Dataset): PreparedInsert {
  const answer = answerOf(call, dataset);
  return prepared(call.definition.id, formulaOf(call), sizeOfBlock(answer), answer);
}

/** A finished formula. */
export function prepareText(formula: string, size: BlockSize | undefined, dataset: Dataset): PreparedInsert {
  requireFormula(formula);
  const answer = constantAnswer(formula, dataset);
  const name = callsIn(formula)[0]?.definition.id ?? formula;
  return prepared(name, formula, (answer ? sizeOfBlock(answer) : size) ?? { rows: 1, columns: 1 }, answer);
}

/**
 * A call of a cell's formula, in the place of the one that a person has edited.
 * @param formula the new call, `=` before it
 */
export function prepareEditedCall(formula: string, edits: EditedCall, size: BlockSize | undefined): PreparedInsert {
  requireFormula(formula);
  const old = callsIn(edits.formula).find(({ start }) => start === edits.start);
  if (!old) throw new CannotInsert(`There is no Orebook call in ${edits.formula} where one was edited. Choose the cell again.`);
  const { start, end } = old;
  const whole = `${edits.formula.slice(0, start)}${formula.slice(1)}${edits.formula.slice(end)}`;
  requireFormula(whole);
  const isWhole = wholeCall(edits.formula) !== undefined;
  return {
    ...prepared(old.definition.id, whole, (isWhole ? size : undefined) ?? { rows: 1, columns: 1 }, undefined),
    at: edits.address,
    formulaBefore: edits.formula,
  };
}

/** @param answer what the formula gives, where it is known: what is missing of it is meant to be in error */
function prepared(what: string, formula: string, size: BlockSize, answer: Block<CellResult> | undefined): PreparedInsert {
  const spills = size.rows * size.columns > 1;
  const missing = answer ? missingIn(answer) : [];
  return {
    what,
    size,
    alsoRead: "nothing",
    spills,
    changesSheet: false,
    makesTable: false,
    plan(area, { used }) {
      // What stands where a formula spills has to go, or it answers #SPILL!.
      const isInTheWay = spills && used !== undefined;
      return {
        edits: [
          ...(isInTheWay ? [{ kind: "clear" as const, area }] : []),
          { kind: "formula", area: partOf(area, 0, 0), formula },
        ],
        report: `${wrote(what, area)}${missingWords(answer, missing.length)}`,
        missing,
      };
    },
  };
}

/** @throws CannotInsert for what is no formula, or longer than Excel takes */
function requireFormula(formula: string): void {
  if (!formula.startsWith("=") || formula.length < 2)
    throw new CannotInsert(`${formula || "Nothing"} is no formula: begin with =.`);
  if (formula.length > LONGEST_FORMULA)
    throw new CannotInsert(`The formula has ${formula.length} letters, and Excel takes at most ${LONGEST_FORMULA}.`);
}

/** The answer of a formula that is one call with all its arguments in it. */
function constantAnswer(formula: string, dataset: Dataset): Block<CellResult> | undefined {
  const call = wholeCall(formula);
  const values = call && argumentValues(call);
  if (!values) return undefined;
  const answer = faultsAsResults(() => call.definition.evaluate(values.blocks, dataset));
  return answer instanceof Fault ? [[answer]] : answer;
}

/** Why the only cell is in error, or how many of several are; empty where none is. */
function missingWords(answer: Block<CellResult> | undefined, count: number): string {
  if (!answer || count === 0) return "";
  const { rows, columns } = sizeOfBlock(answer);
  if (rows * columns === 1) return `. It answers ${String(answer[0]![0])}`;
  return `. ${counted(count, "cell is", "cells are")} #N/A, where nothing is published: the tab Cell says why`;
}
