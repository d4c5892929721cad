import { inRequests, type FormulasEdit } from "../workbook/edits";
import type { Area } from "../workbook/area";
import { askForEdits } from "./apply-edits";
import { inWorkbook, WorkbookProblem } from "./workbook";

/** What keeps every cell from being written, and not only some. */
const FOR_ALL = ["InvalidOperationInCellEditMode", "ItemNotFound", "AccessDenied", "RequestPayloadSizeLimitExceeded"];

/** Cells that Excel may refuse before the rest is given up: each costs several round trips to be found. */
const MOST_REFUSED = 20;

/**
 * Enters formulas, in one step of Undo where Excel can. Where Excel refuses a cell, as one of an array formula, the others are entered all
 * the same.
 * @returns the cells that were not entered
 * @throws WorkbookProblem where nothing can be entered: a cell is being edited, a sheet is gone or protected
 */
export async function enterFormulas(edits: readonly FormulasEdit[]): Promise<Area[]> {
  const work = async (context: Excel.RequestContext) => {
    const refused: Area[] = [];
    const open = inRequests(edits) as FormulasEdit[][];
    while (open.length > 0) {
      const request = open.shift()!;
      if (refused.length >= MOST_REFUSED) {
        refused.push(...request.flatMap(cellsOf));
        continue;
      }
      try {
        await askForEdits(context, request);
        // What follows depends on whether Excel took it.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
      } catch (error) {
        const isOfSome = error instanceof OfficeExtension.Error && ![...FOR_ALL, "UndoNotSupported"].includes(error.code);
        if (!isOfSome) throw error;
        const parts = halvesOf(request);
        if (parts) open.unshift(...parts);
        else refused.push(...request.flatMap(cellsOf));
      }
    }
    return refused;
  };
  try {
    return await inWorkbook(work, "one step");
  } catch (error) {
    if (!(error instanceof WorkbookProblem) || error.code !== "UndoNotSupported") throw error;
    return inWorkbook(work);
  }
}

/** The same in two requests; undefined of one cell. */
function halvesOf(edits: FormulasEdit[]): FormulasEdit[][] | undefined {
  if (edits.length > 1) {
    const half = Math.ceil(edits.length / 2);
    return [edits.slice(0, half), edits.slice(half)];
  }
  const [edit] = edits;
  if (!edit) return undefined;
  const { area, formulas } = edit;
  const cells = cellsOf(edit);
  if (cells.length < 2) return area.rows * area.columns > 1 ? [cells.map((cell) => part(edit, cell))] : undefined;
  if (area.rows > 1) {
    const half = Math.ceil(area.rows / 2);
    return [
      [{ ...edit, area: { ...area, rows: half }, formulas: formulas.slice(0, half) }],
      [{ ...edit, area: { ...area, row: area.row + half, rows: area.rows - half }, formulas: formulas.slice(half) }],
    ].filter(([each]) => cellsOf(each!).length > 0);
  }
  return cells.map((cell) => [part(edit, cell)]);
}

function part(edit: FormulasEdit, cell: Area): FormulasEdit {
  return { ...edit, area: cell, formulas: [[edit.formulas[cell.row - edit.area.row]![cell.column - edit.area.column]!]] };
}

/** The cells that get a formula. */
function cellsOf({ area, formulas }: FormulasEdit): Area[] {
  return formulas.flatMap((row, down) =>
    row.flatMap((formula, right) =>
      formula === null ? [] : [{ sheet: area.sheet, row: area.row + down, column: area.column + right, rows: 1, columns: 1 }],
    ),
  );
}
