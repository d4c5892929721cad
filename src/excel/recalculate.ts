import type { Area, SheetReference } from "../workbook/area";
import { rectanglesOf } from "../workbook/rectangles";
import { hasRequirementSet } from "./requirement-sets";
import { inWorkbook } from "./workbook";

/** Rectangles of a sheet that are marked one by one; where formulas lie further apart, all between the first and the last is marked. */
const MOST_RECTANGLES = 100;

/**
 * Has Excel calculate cells again, and what depends on them, though nothing at which they point has changed: what functions answer has.
 * Where this Excel cannot mark cells (before ExcelApi 1.9), everything is calculated.
 * @throws WorkbookProblem where Excel refuses; nothing of the workbook is changed by it
 */
export function recalculate(cells: Iterable<{ sheet: SheetReference; row: number; column: number }>): Promise<void> {
  const areas = areasOf(cells);
  return inWorkbook(async (context) => {
    const { application } = context.workbook;
    if (!hasRequirementSet("ExcelApi", "1.9")) application.calculate("Full");
    else {
      for (const { sheet, row, column, rows, columns } of areas)
        context.workbook.worksheets.getItem(sheet.key).getRangeByIndexes(row, column, rows, columns).setDirty();
      application.calculate("Recalculate");
    }
    await context.sync();
  });
}

function areasOf(cells: Iterable<{ sheet: SheetReference; row: number; column: number }>): Area[] {
  const bySheet = new Map<string, { sheet: SheetReference; cells: { row: number; column: number }[] }>();
  for (const { sheet, row, column } of cells) {
    const found = bySheet.get(sheet.key);
    if (found) found.cells.push({ row, column });
    else bySheet.set(sheet.key, { sheet, cells: [{ row, column }] });
  }
  return [...bySheet.values()].flatMap(({ sheet, cells: own }) => {
    const rectangles = rectanglesOf(own);
    return (rectangles.length > MOST_RECTANGLES ? [around(rectangles)] : rectangles).map((rectangle) => ({
      sheet,
      ...rectangle,
    }));
  });
}

function around(rectangles: ReturnType<typeof rectanglesOf>) {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column, rows, columns } of rectangles) {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row + rows), Math.max(right, column + columns)];
  }
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}
