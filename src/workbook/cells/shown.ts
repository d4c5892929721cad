import { isBlank, type Block, type CellResult, type CellValue } from "../../domain/cell";
import { Fault } from "../../domain/fault";

/** An error that a cell shows: `#N/A`. */
export interface CellError {
  error: string;
}

/** What a cell shows: its value, null where it is blank, or its error. */
export type Shown = CellValue | CellError;

/** What a cell shows, of a value and a type as Excel gives them. */
export function shownOf(value: unknown, type: string | undefined): Shown {
  if (type === "Error") return { error: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** Whether what a cell holds as typed is a formula. Text that reads like one is none: its value is the same text. */
export function isFormula(typed: unknown, value: unknown): typed is string {
  return typeof typed === "string" && typed.startsWith("=") && typed !== value;
}

/** What a cell shows for an answer. */
export function shownOfResult(result: CellResult): Shown {
  if (result instanceof Fault) return { error: errorOf(result) };
  if (typeof result !== "object") return result === "" ? null : result;
  return result.kind === "card" ? result.text : result.number;
}

export function isCellError(shown: Shown): shown is CellError {
  return typeof shown === "object" && shown !== null;
}

/** Errors that a cell shows only until Excel has calculated it. */
const WAITING = /^#(?:BUSY!|GETTING_DATA|CONNECT!)/;

export function isWaiting(shown: Shown): boolean {
  return isCellError(shown) && WAITING.test(shown.error);
}

/** Digits that are compared: a cell keeps about fifteen. */
const RELATIVE = 1e-12;

/** Whether two cells show the same; numbers to the digits that a cell keeps. */
export function showSame(a: Shown, b: Shown): boolean {
  if (typeof a === "number" && typeof b === "number")
    return a === b || Math.abs(a - b) <= RELATIVE * Math.max(Math.abs(a), Math.abs(b));
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return (a ?? "") === (b ?? "");
}

/** As text: `22000`, `TRUE`, `#N/A`; empty for a blank cell. */
export function shownText(shown: Shown): string {
  if (isCellError(shown)) return shown.error;
  return typeof shown === "boolean" ? String(shown).toUpperCase() : String(shown ?? "");
}

/** Whether all cells are blank or nothing but spaces. */
export function areBlank(cells: readonly Shown[]): boolean {
  return cells.every((cell) => !isCellError(cell) && (cell === null || (typeof cell === "string" && isBlank(cell))));
}

/** Values of cells as a function gets them; undefined where one shows an error, with which no function is called. */
export function argumentBlock(block: Block<Shown>): Block<CellValue> | undefined {
  const hasError = block.some((row) => row.some(isCellError));
  return hasError ? undefined : (block as Block<CellValue>);
}

function errorOf({ code }: Fault): string {
  return code === "notAvailable" ? "#N/A" : "#VALUE!";
}
