import { partOf, type Area, type SheetReference } from "../area";
import { orebookCells, type OrebookCell } from "../cells/orebook-cells";
import { isCellError } from "../cells/shown";
import type { Edit } from "../edits";
import { FormulaError, LONGEST_FORMULA, renameCalls } from "../formula";
import type { SheetBlock } from "../scan/workbook-scan";

/** A cell whose formula has to be entered again before Excel knows its functions. */
export interface BrokenCell {
  sheet: SheetReference;
  row: number;
  column: number;
  /** As it stands. */
  formula: string;
  /** As it has to be entered. */
  enter: string;
  /**
   * - `leftover`: the name is one that files hold, as `_xldudf_MINERAL_RANK`, with or without `[2]!` before it, in any case
   * - `not known`: the name is right, and the cell shows `#NAME?`, which stays until the formula is entered again
   */
  why: "leftover" | "not known";
}

/** A cell whose formula cannot be entered again, with why, and what to do. */
export interface HopelessCell {
  sheet: SheetReference;
  row: number;
  column: number;
  formula: string;
  message: string;
}

export interface RepairPlan {
  cells: BrokenCell[];
  hopeless: HopelessCell[];
  /** Enters the formulas again; nothing else of a cell changes. */
  edits: Edit[];
}

/** The cells of a workbook that Excel could not bind to Orebook's functions, and what to enter there. */
export function planRepair(blocks: readonly SheetBlock[]): RepairPlan {
  const cells: BrokenCell[] = [];
  const hopeless: HopelessCell[] = [];
  for (const cell of orebookCells(blocks)) {
    const { sheet, row, column, formula } = cell;
    const why = brokenBy(cell);
    if (!why) continue;
    const enter = entered(formula);
    if (enter instanceof FormulaError)
      hopeless.push({
        sheet,
        row,
        column,
        formula,
        message: `${enter.message} Shorten it: put a part of it into a cell of its own and point at that cell.`,
      });
    else cells.push({ sheet, row, column, formula, enter, why });
  }
  return { cells, hopeless, edits: editsFor(cells) };
}

function brokenBy({ calls, shown }: OrebookCell): BrokenCell["why"] | undefined {
  if (calls.some(({ form }) => form === "stored")) return "leftover";
  return isCellError(shown) && shown.error === "#NAME?" ? "not known" : undefined;
}

function entered(formula: string): string | FormulaError {
  if (formula.length > LONGEST_FORMULA)
    return new FormulaError(`The formula has ${formula.length} letters: Excel takes at most ${LONGEST_FORMULA}.`);
  try {
    return renameCalls(formula, "typed");
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

/** One edit for cells one below the other. */
function editsFor(cells: readonly BrokenCell[]): Edit[] {
  const sorted = [...cells].sort((a, b) => compare(a.sheet.key, b.sheet.key) || a.column - b.column || a.row - b.row);
  const runs: { area: Area; formulas: string[][] }[] = [];
  for (const { sheet, row, column, enter } of sorted) {
    const last = runs[runs.length - 1];
    const isNext =
      last?.area.sheet.key === sheet.key && last.area.column === column && last.area.row + last.formulas.length === row;
    if (isNext) last.formulas.push([enter]);
    else runs.push({ area: { sheet, row, column, rows: 1, columns: 1 }, formulas: [[enter]] });
  }
  return runs.map(({ area, formulas }) => ({ kind: "formulas", area: partOf(area, 0, 0, formulas.length), formulas }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
