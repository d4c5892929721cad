/** The values that a file keeps of formulas, and which formulas go on showing them: those that the spreadsheet cannot calculate. */
import { helpers, type Model, registries } from "@odoo/o-spreadsheet";
import type { Scalar } from "../bridge/spreadsheet-value";
import type { KeptValue, SavedKeptValue } from "../host/engine/kept-values";
import { parseZone } from "../host/engine/area";
import { unescapeText } from "./cell-text";
import { child, elements } from "./sheet-xml";
import { toLetters } from "./formula-text";

/** A formula of a file, with what Excel calculated for it. */
export interface StoredFormula {
  /** Its cell, as `A1`. */
  cell: string;
  /** Undefined where the file keeps none. */
  value: Scalar | Scalar[][] | undefined;
  marks: KeptValue["marks"];
  /** What the spreadsheet shows of a formula that it must not calculate, without the equals sign; undefined for one that it may. */
  held?: string;
  isUnbound?: boolean;
  /** Whether it calls functions of the add-in in the form that Excel binds to it. */
  isBound?: boolean;
}

/** Errors that the engine calls otherwise. */
const ERRORS: Record<string, string> = { "#REF!": "#REF" };

/** @returns a function that reads the value in a cell of a sheet, or the values in the area of its array formula */
export function createValueReader(sheet: Document, sharedStrings: readonly string[]) {
  let cells: Map<string, Element> | undefined;
  const single = (cell: Element | undefined): Scalar | undefined => {
    const text = (cell && child(cell, "v"))?.textContent;
    const type = cell?.getAttribute("t") ?? "n";
    if (cell && type === "inlineStr")
      return elements(cell, "t")
        .map((each) => each.textContent ?? "")
        .join("");
    if (text === undefined || text === null) return undefined;
    if (type === "s") return sharedStrings[Number(text)] ?? "";
    if (type === "str") return unescapeText(text);
    if (type === "b") return text === "1" || text === "true";
    if (type === "e") return ERRORS[text] ?? text;
    return text === "" || !Number.isFinite(Number(text)) ? undefined : Number(text);
  };
  return (cell: Element): Scalar | Scalar[][] | undefined => {
    const formula = child(cell, "f");
    const area = formula?.getAttribute("ref") ?? "";
    const zone = formula?.getAttribute("t") === "array" && area.includes(":") ? parseZone(area) : undefined;
    if (!zone) return single(cell);
    cells ??= new Map(elements(sheet, "c").map((each) => [each.getAttribute("r") ?? "", each]));
    const rows: Scalar[][] = [];
    for (let row = zone.top; row <= zone.bottom; row++) {
      const values: Scalar[] = [];
      for (let col = zone.left; col <= zone.right; col++)
        values.push(single(cells.get(toLetters(col + 1) + String(row + 1))) ?? "");
      rows.push(values);
    }
    return rows;
  };
}

/**
 * The formulas of a sheet that go on showing what Excel calculated: for good where the spreadsheet cannot calculate them, and until they are
 * calculated where they call the add-in, whose data may be others here than there.
 * @param model with the sheet, not necessarily calculated
 */
export function keptValues(
  model: Model,
  sheetId: string,
  formulas: readonly StoredFormula[],
  ranges: ReadonlySet<string>,
): SavedKeptValue[] {
  return formulas.flatMap(({ cell, value, marks, held, isUnbound, isBound }): SavedKeptValue[] => {
    const kept = () => ({
      sheetId,
      cell,
      value: value ?? "#NAME?",
      ...(marks ? { marks } : {}),
      ...(isUnbound ? { isUnbound } : {}),
    });
    if (held !== undefined) return [kept()];
    if (value === undefined) return [];
    const problem = problemOf(model, sheetId, cell, ranges);
    if (!problem) return isBound && !isUnknown(value) ? [{ sheetId, cell, value, untilCalculated: true }] : [];
    // What is wrong with it is the same here as where it comes from, and the engine says more of it.
    const isError = !Array.isArray(value) && typeof value === "string" && helpers.isEvaluationError(value);
    return isError && problem === "mistyped" ? [] : [kept()];
  });
}

/** Excel calculates what it did not know or was waiting for when the file was written. */
const isUnknown = (value: Scalar | Scalar[][]) => value === "#NAME?" || value === "#BUSY!" || value === "#GETTING_DATA";

function problemOf(model: Model, sheetId: string, cell: string, ranges: ReadonlySet<string>): "unknown" | "mistyped" | undefined {
  const found = model.getters.getCell({ sheetId, ...helpers.toCartesian(cell) });
  if (!found?.isFormula) return undefined;
  const { compiledFormula } = found;
  if (compiledFormula.isBadExpression) {
    const error = (compiledFormula.execute as unknown as () => { value: unknown })();
    return error.value === "#NAME?" ? "unknown" : "mistyped";
  }
  return unknownSymbols(compiledFormula.symbols, (name) => ranges.has(name.toLowerCase())).length > 0 ? "unknown" : undefined;
}

/** Of the words of a formula those that are neither functions nor names of the workbook. */
export function unknownSymbols(symbols: readonly string[], isName: (symbol: string) => boolean): string[] {
  return symbols.filter(
    (symbol) => !registries.functionRegistry.contains(symbol.toUpperCase()) && !isName(symbol) && !/^(true|false)$/i.test(symbol),
  );
}
