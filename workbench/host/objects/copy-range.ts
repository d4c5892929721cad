import { type Area, columnCount, inGrid, rowCount } from "../engine/area";
import type { CellChange } from "../engine/spreadsheet";
import type { Book } from "./book";

export type CopyType = "All" | "Formulas" | "Values" | "Formats";

/**
 * Copies cells as Excel pastes them: a target whose size is a multiple of the source is filled with repetitions, any other takes one copy
 * at its first cell. References move with the formulas.
 */
export function copyRange(
  { spreadsheet }: Book,
  source: Area,
  target: Area,
  what: CopyType,
  { skipBlanks = false, transpose = false },
): void {
  const [rows, columns] = transpose ? [columnCount(source), rowCount(source)] : [rowCount(source), columnCount(source)];
  const isMultiple = rowCount(target) % rows === 0 && columnCount(target) % columns === 0;
  const { sheetId, top, left } = target;
  const end = isMultiple ? target : { bottom: top + rows - 1, right: left + columns - 1 };
  inGrid({ ...target, bottom: end.bottom, right: end.right });
  const { getters } = spreadsheet;
  const changes: { row: number; col: number; change: CellChange }[] = [];
  for (let row = top; row <= end.bottom; row++)
    for (let col = left; col <= end.right; col++) {
      const [down, across] = [(row - top) % rows, (col - left) % columns];
      const from = {
        sheetId: source.sheetId,
        row: source.top + (transpose ? across : down),
        col: source.left + (transpose ? down : across),
      };
      const isBlank = getters.getEvaluatedCell(from).type === "empty";
      if (!(skipBlanks && isBlank)) changes.push({ row, col, change: copyOf(from, { row, col }) });
    }
  for (const { row, col, change } of changes) spreadsheet.change(sheetId, row, col, change);

  function copyOf(from: { sheetId: string; row: number; col: number }, to: { row: number; col: number }): CellChange {
    const cell = getters.getCell(from);
    const look: CellChange = { format: cell?.format ?? "", style: cell?.style ?? null };
    if (what === "Formats") return look;
    const content = what === "Values" ? plainContent(from) : contentOf(from, to);
    return what === "All" ? { ...look, content } : { content };
  }

  function contentOf(from: { sheetId: string; row: number; col: number }, to: { row: number; col: number }): string {
    const cell = getters.getCell(from);
    if (!cell?.isFormula) return cell?.content ?? "";
    return getters.getTranslatedCellFormula(sheetId, to.col - from.col, to.row - from.row, cell.compiledFormula);
  }

  function plainContent(from: { sheetId: string; row: number; col: number }): string {
    const { type, value } = getters.getEvaluatedCell(from);
    const cell = getters.getCell(from);
    if (cell && !cell.isFormula) return cell.content;
    if (type === "empty") return "";
    return type === "text" ? `'${String(value)}` : String(value).toUpperCase();
  }
}
