import { hasCell, type Area, type SheetReference } from "../area";
import { orebookCells, type OrebookCell } from "../cells/orebook-cells";
import { isCellError } from "../cells/shown";
import type { FormulasEdit } from "../edits";
import { editFormula, FormulaError, renameCall } from "../formula";
import type { SheetBlock } from "../scan/workbook-scan";
import { formulaEdits } from "../sparse-edits";
import { CELLS_OF_STEP, finished, type Steps } from "../steps";

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
  edits: FormulasEdit[];
}

/** What a repair has to leave alone. */
export interface RepairLimits {
  /** Keys of protected sheets, where nothing can be entered. */
  protectedSheets?: ReadonlySet<string>;
  /** Areas that formulas fill: only the formula of the first cell is entered again, and fills the others anew. */
  spills?: readonly Area[];
}

/** The cells of a workbook that Excel could not bind to Orebook's functions, and what to enter there. */
export function planRepair(blocks: readonly SheetBlock[], limits: RepairLimits = {}): RepairPlan {
  const search = new RepairSearch();
  for (const block of blocks) finished(search.steps(block));
  return search.plan(limits);
}

/** As `planRepair`, block by block and step by step. */
export class RepairSearch {
  private readonly cells: BrokenCell[] = [];
  private readonly hopeless: HopelessCell[] = [];

  /** Looks through a block. */
  *steps(block: SheetBlock): Steps<void> {
    let done = 0;
    for (const cell of orebookCells({ blocks: [block] }, mayBeBroken)) {
      this.add(cell);
      done += 1;
      if (done % CELLS_OF_STEP === 0) yield done;
    }
  }

  private add(cell: OrebookCell): void {
    const { sheet, row, column, formula } = cell;
    const why = brokenBy(cell);
    if (!why) return;
    const enter = entered(cell);
    if (enter instanceof FormulaError)
      this.hopeless.push({
        sheet,
        row,
        column,
        formula,
        message: `${enter.message} Shorten it: put a part of it into a cell of its own and point at that cell.`,
      });
    else this.cells.push({ sheet, row, column, formula, enter, why });
  }

  /** Cells that were found until now, whatever keeps them from being repaired. */
  found(): readonly { sheet: SheetReference; row: number; column: number; formula: string }[] {
    return [...this.cells, ...this.hopeless];
  }

  plan({ protectedSheets = new Set(), spills = [] }: RepairLimits): RepairPlan {
    const isFilled = inOthersSpill(spills);
    const broken = this.cells.filter((cell) => !isFilled(cell));
    const cells = broken.filter(({ sheet }) => !protectedSheets.has(sheet.key));
    const locked = broken
      .filter(({ sheet }) => protectedSheets.has(sheet.key))
      .map(({ sheet, row, column, formula }): HopelessCell => {
        const message = `Sheet ${sheet.name} is protected. Unprotect it (Review, Unprotect Sheet) and repair again.`;
        return { sheet, row, column, formula, message };
      });
    return {
      cells,
      hopeless: [...locked, ...this.hopeless.filter((cell) => !isFilled(cell))],
      edits: formulaEdits(cells.map(({ sheet, row, column, enter }) => ({ sheet, row, column, formula: enter }))),
    };
  }
}

/** Whether a cell shows what the formula of another fills. */
function inOthersSpill(spills: readonly Area[]) {
  const byRow = new Map<string, Area[]>();
  for (const area of spills)
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const key = `${row} ${area.sheet.key}`;
      const own = byRow.get(key);
      if (own) own.push(area);
      else byRow.set(key, [area]);
    }
  return (cell: { sheet: SheetReference; row: number; column: number }) =>
    (byRow.get(`${cell.row} ${cell.sheet.key}`) ?? []).some(
      (area) => hasCell(area, cell) && (cell.row !== area.row || cell.column !== area.column),
    );
}

/** A cheap first look. Where it says no, the formula is not broken. */
function mayBeBroken(formula: string, value: unknown): boolean {
  return value === "#NAME?" || /_xldudf_/i.test(formula);
}

function brokenBy({ calls, shown }: OrebookCell): BrokenCell["why"] | undefined {
  if (calls.some(({ form }) => form === "stored")) return "leftover";
  return isCellError(shown) && shown.error === "#NAME?" ? "not known" : undefined;
}

function entered({ formula, calls }: OrebookCell): string | FormulaError {
  try {
    return editFormula(
      formula,
      calls.map((call) => renameCall(call, "typed")),
    );
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}
