/** Formulas that the engine does not write into a file, because they cannot be calculated. */
import { type Cell, CompiledFormula, helpers, type Model } from "@odoo/o-spreadsheet";
import { fileForm } from "./newer-functions";
import type { FormulaNames } from "./stored-formula";
import { unknownSymbols } from "./stored-values";

export interface CellPosition {
  sheetId: string;
  col: number;
  row: number;
}

type FormulaCell = Extract<Cell, { isFormula: true }>;

/** A formula that the engine does not write, in the form of a file. */
export interface SetAside {
  stored: string;
  error: "#VALUE!" | "#NAME?";
  /** What was entered, where Excel refuses a file with such a formula: then it is a text. */
  text?: string;
}

/** Functions with a parameter in which Excel takes nothing but cells, and refuses a formula with anything else. */
const TAKE_CELLS = new Set(
  "AVERAGEIFS COUNTIF DAVERAGE DCOUNT DCOUNTA DGET DMAX DMIN DPRODUCT DSTDEV DSTDEVP DSUM DVAR DVARP MAXIFS MINIFS RANK SUMIF SUMIFS".split(
    " ",
  ),
);

/** What Excel takes for a name, defined or not. */
const NAME = /^(?![rc]$)[\p{L}_\\][\p{L}\p{N}_.\\?]*$/iu;

/**
 * Takes formulas that cannot be calculated out of the workbook, and leaves their error: the engine writes no formula whose value is
 * #BAD_EXPR, not even one that only depends on such a cell.
 * @returns the formulas by their places.
 */
export function setAside(model: Model, names: FormulaNames): Map<string, SetAside> {
  const aside = new Map<string, SetAside>();
  const { getters } = model;
  /** One cause after the other: what only depends on such a cell has the error that Excel gives it afterwards. */
  const each = (find: (cell: FormulaCell, position: CellPosition, stored: string) => SetAside | undefined) => {
    for (const sheetId of getters.getSheetIds())
      for (const position of getters.getEvaluatedCellsPositions(sheetId)) {
        const cell = getters.getCell(position);
        if (!cell?.isFormula || getters.getEvaluatedCell(position).value !== "#BAD_EXPR") continue;
        const text = cell.compiledFormula.toFormulaString(getters);
        const found = find(cell, position, fileForm(text.slice(1), names));
        if (!found) continue;
        aside.set(placeOf(position), found);
        model.dispatch("UPDATE_CELL", { ...position, content: found.error });
      }
  };
  // How often a function of the add-in is given arguments, Excel does not check. A formula with an unknown function is #NAME? already.
  each(({ compiledFormula }, { sheetId }, stored) => {
    if (!compiledFormula.isBadExpression) return undefined;
    const text = compiledFormula.toFormulaString(getters);
    // The engine's CONCAT takes two texts, Excel's any number of them, as CONCATENATE does.
    const plain = names.withoutAddin(names.toStored(text.slice(1))).replace(/\bCONCAT\(/gi, "CONCATENATE(");
    const others = CompiledFormula.Compile(`=${plain}`, sheetId, getters);
    return { stored, error: "#VALUE!", ...(isRefused(others) ? { text } : {}) };
  });
  each(({ compiledFormula }, _position, stored) => {
    const unknown = unknownSymbols(compiledFormula.symbols, (symbol) => getters.getNamedRange(symbol) !== undefined);
    return unknown.length > 0 && unknown.every((symbol) => NAME.test(symbol)) ? { stored, error: "#NAME?" } : undefined;
  });
  // A function is given a value where the engine wants cells.
  each(({ compiledFormula }, position, stored) => {
    const { errorOriginPosition: origin } = getters.getEvaluatedCell(position) as { errorOriginPosition?: CellPosition };
    const isOwn = !origin || placeOf(origin) === placeOf(position);
    if (!isOwn) return undefined;
    const takesCells = compiledFormula.symbols.some((symbol) => TAKE_CELLS.has(symbol.toUpperCase()));
    return { stored, error: "#VALUE!", ...(takesCells ? { text: compiledFormula.toFormulaString(getters) } : {}) };
  });
  return aside;
}

export const placeOf = ({ sheetId, col, row }: CellPosition) => `${sheetId} ${helpers.toXC(col, row)}`;

/** Whether a formula cannot be read, or gives a function too many arguments or too few. What an unknown function is given, nobody knows. */
function isRefused({ isBadExpression, execute }: CompiledFormula): boolean {
  return isBadExpression && (execute as unknown as () => { value: unknown })().value !== "#NAME?";
}
