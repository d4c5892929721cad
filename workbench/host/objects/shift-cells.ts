/** Inserting and deleting cells: what comes after them moves, and references follow. */
import { type Area, columnCount, isEntireColumn, isEntireRow, isInGrid, rowCount } from "../engine/area";
import type { EngineCommand } from "../engine/command-list";
import { moveCells } from "../engine/move-cells";
import type { Book } from "./book";

interface Place {
  book: Book;
  area: Area;
}

export function shiftCells({ book, area }: Place, shift: "Down" | "Right"): void {
  const { spreadsheet } = book;
  const { sheetId, top, left, bottom, right } = area;
  spreadsheet.demandUnprotected(sheetId);
  if (isEntireRow(area) || isEntireColumn(area)) {
    const isRow = isEntireRow(area);
    spreadsheet.grow({ sheetId, top, left, bottom: isRow ? bottom : top, right: isRow ? left : right });
    return spreadsheet.run(insertLines(book, area));
  }
  const sheet = spreadsheet.sheetZone(sheetId);
  if (shift === "Down") {
    const moved = { ...area, bottom: Math.max(bottom, sheet.bottom) };
    moveCells(spreadsheet, moved, { sheetId, row: bottom + 1, col: left });
  } else {
    const moved = { ...area, right: Math.max(right, sheet.right) };
    moveCells(spreadsheet, moved, { sheetId, row: top, col: right + 1 });
  }
}

function insertLines({ spreadsheet }: Book, area: Area): EngineCommand {
  const isRow = isEntireRow(area);
  return {
    type: "ADD_COLUMNS_ROWS",
    sheetId: area.sheetId,
    sheetName: spreadsheet.sheetName(area.sheetId),
    dimension: isRow ? "ROW" : "COL",
    base: isRow ? area.top : area.left,
    quantity: isRow ? rowCount(area) : columnCount(area),
    position: "before",
  };
}

export function deleteCells({ book, area }: Place, shift: "Up" | "Left"): void {
  const { spreadsheet } = book;
  const { sheetId, top, left, bottom, right } = area;
  spreadsheet.demandUnprotected(sheetId);
  if (isEntireRow(area) || isEntireColumn(area)) return removeLines(book, area);
  const sheet = spreadsheet.sheetZone(sheetId);
  spreadsheet.eachCell(area, (row, col) => {
    if (spreadsheet.model.getters.getCell({ sheetId, row, col }))
      spreadsheet.change(sheetId, row, col, { content: "", format: "", style: null });
  });
  const behind =
    shift === "Up"
      ? { ...area, top: bottom + 1, bottom: Math.max(bottom + 1, sheet.bottom) }
      : { ...area, left: right + 1, right: Math.max(right + 1, sheet.right) };
  if (isInGrid(behind)) moveCells(spreadsheet, behind, { sheetId, row: top, col: left });
}

function removeLines({ spreadsheet }: Book, area: Area): void {
  const { sheetId, top, left, bottom, right } = area;
  const sheet = spreadsheet.sheetZone(sheetId);
  const isRow = isEntireRow(area);
  const [first, last] = isRow ? [top, Math.min(bottom, sheet.bottom)] : [left, Math.min(right, sheet.right)];
  const elements = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (elements.length === 0) return;
  // The engine keeps one row and column: another takes the place of the last.
  spreadsheet.grow({ sheetId, top, left, bottom: isRow ? last + 1 : top, right: isRow ? left : last + 1 });
  const sheetName = spreadsheet.sheetName(sheetId);
  spreadsheet.run({ type: "REMOVE_COLUMNS_ROWS", sheetId, sheetName, dimension: isRow ? "ROW" : "COL", elements });
}
