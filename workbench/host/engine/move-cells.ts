import { type Area, columnCount, intersect, rowCount } from "./area";
import type { CellChange, Spreadsheet } from "./spreadsheet";

interface Place {
  sheetId: string;
  row: number;
  col: number;
}

/** Takes cells elsewhere with all that refers to them: what was there before is gone. Formulas read the same cells as before. */
export function moveCells(spreadsheet: Spreadsheet, from: Area, to: Place): void {
  const present = intersect(from, spreadsheet.sheetZone(from.sheetId));
  if (!present) return;
  const down = to.row - from.top;
  const across = to.col - from.left;
  const target: Area = {
    sheetId: to.sheetId,
    top: present.top + down,
    left: present.left + across,
    bottom: present.top + down + rowCount(present) - 1,
    right: present.left + across + columnCount(present) - 1,
  };
  spreadsheet.grow(target);
  // This moves references only, of tables and names as well; the cells come after it, with their formulas adapted.
  spreadsheet.run({
    type: "MOVE_RANGES",
    sheetId: from.sheetId,
    sheetName: spreadsheet.sheetName(from.sheetId),
    targetSheetId: to.sheetId,
    target: [present],
    row: target.top,
    col: target.left,
  });
  const { getters } = spreadsheet;
  const moved: { row: number; col: number; change: CellChange }[] = [];
  spreadsheet.eachCell({ ...present, sheetId: from.sheetId }, (row, col) => {
    moved.push({ row: row + down, col: col + across, change: readChange({ sheetId: from.sheetId, row, col }) });
  });
  spreadsheet.eachCell({ ...present, sheetId: from.sheetId }, (row, col) => {
    if (getters.getCell({ sheetId: from.sheetId, row, col }))
      spreadsheet.change(from.sheetId, row, col, { content: "", format: "", style: null });
  });
  for (const { row, col, change } of moved) spreadsheet.change(to.sheetId, row, col, change);

  function readChange(position: Place): CellChange {
    const cell = getters.getCell(position);
    const content = cell?.isFormula ? getters.getFormulaMovedInSheet(to.sheetId, cell.compiledFormula) : (cell?.content ?? "");
    return { content, format: cell?.format ?? "", style: cell?.style ?? null };
  }
}
