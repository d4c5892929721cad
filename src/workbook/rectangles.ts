/** Cells that stand side by side, together. */
import { addressOfArea, cellAddress, splitAddress, type SheetReference } from "./area";

/**
 * Cells of one sheet with neighbours united to ranges: `B2:B9, D4`.
 * @param cells rows and columns that count from 0, each once
 */
export function mergedRanges(cells: readonly { row: number; column: number }[]): string {
  return rectanglesOf(cells)
    .map(({ row, column, rows, columns }) => {
      const first = cellAddress(row, column);
      return rows * columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
    })
    .join(", ");
}

/** As `rangesOnSheets`, cut after a range where it would be longer than anybody reads. @param most letters */
export function firstRangesOnSheets(cells: Parameters<typeof rangesOnSheets>[0], most: number): string {
  const ranges = rangesOnSheets(cells);
  return ranges.length <= most ? ranges : `${ranges.slice(0, ranges.lastIndexOf(",", most))}, …`;
}

/**
 * Cells of several sheets with neighbours united to ranges: `Sheet1!B2:B9, D4; 'Other sheet'!C4`.
 * @param cells each once or several times
 */
export function rangesOnSheets(cells: readonly { sheet: SheetReference; row: number; column: number }[]): string {
  const bySheet = new Map<string, { sheet: SheetReference; row: number; column: number }[]>();
  for (const cell of cells) {
    const own = bySheet.get(cell.sheet.key);
    if (own) own.push(cell);
    else bySheet.set(cell.sheet.key, [cell]);
  }
  return [...bySheet.values()]
    .map((own) => {
      const address = addressOfArea({ ...own[0]!, rows: 1, columns: 1 });
      return address.slice(0, address.length - splitAddress(address).cells.length) + mergedRanges(own);
    })
    .join("; ");
}

/** Cells side by side; rows and columns count from 0. */
export interface Rectangle {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/**
 * Cells of one sheet in few rectangles: runs down columns, and of those that begin and end in the same rows, columns side by side.
 * @param cells each once
 */
export function rectanglesOf(cells: readonly { row: number; column: number }[]): Rectangle[] {
  const runs: Rectangle[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs[runs.length - 1];
    if (last?.column === column && row < last.row + last.rows) continue;
    if (last?.column === column && row === last.row + last.rows) last.rows += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const open = new Map<string, Rectangle>();
  const rectangles: Rectangle[] = [];
  for (const run of runs) {
    const key = `${run.row} ${run.rows}`;
    const beside = open.get(key);
    if (beside && beside.column + beside.columns === run.column) beside.columns += 1;
    else {
      open.set(key, run);
      rectangles.push(run);
    }
  }
  return rectangles.sort((a, b) => a.column - b.column || a.row - b.row);
}
