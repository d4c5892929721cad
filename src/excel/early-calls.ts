/**
 * What formulas asked before it was known with which dataset their workbook computes. Nothing waits for that: they were answered from the
 * dataset that came with the add-in, and where it was another, just these are to be calculated again.
 */
import type { WorksheetFunction } from "../functions/definition";
import type { Block, CellValue } from "../domain/cell";

export interface EarlyCall {
  definition: WorksheetFunction;
  /** Undefined where an argument is blank. */
  blocks: (Block<CellValue> | undefined)[];
}

/** Calls that are remembered at most; a workbook that asks more before its page is ready is calculated as a whole. */
const MOST = 50_000;

let calls: (() => EarlyCall)[] | undefined = [];

/** Whether what is asked now is remembered. */
export function isEarly(): boolean {
  return calls !== undefined;
}

/** @param call is read only if somebody asks for it */
export function rememberEarly(call: () => EarlyCall): void {
  if (calls && calls.length <= MOST) calls.push(call);
}

/**
 * Ends it: from now on nothing is remembered.
 * @returns what was asked until now; `all` where it was more than is remembered
 */
export function endEarlyCalls(): readonly EarlyCall[] | "all" {
  const asked = calls ?? [];
  calls = undefined;
  return asked.length > MOST ? "all" : asked.map((call) => call());
}

/** As when the add-in starts: for tests, which start it many times. */
export function beginEarlyCalls(): void {
  calls = [];
}
