import type { Area } from "../area";
import type { SheetBlock } from "../scan/workbook-scan";

/**
 * Where new rows of a table come from:
 * - `shift`: cells below it move down, in its columns alone
 * - `free`: the rows below it are free, and nothing moves
 * - `sheet`: whole rows of the sheet are inserted
 */
export type RowRoom = "shift" | "free" | "sheet";

/** What stands around a table. */
export interface Surroundings {
  /** Filled cells of the workbook. */
  blocks: readonly SheetBlock[];
  /** The other tables, with their rows of totals, as they are once they have got their own new rows and columns. */
  others: readonly Area[];
}

/**
 * How a table gets new rows so that nothing is torn apart. What stands below may move down in the table's columns as long as nothing beside it
 * belongs to it; otherwise rows that are free below are taken; otherwise whole rows of the sheet come in, as long as nothing beside the table
 * reaches over the place.
 * @param rows where the new rows come to stand: below the last row of data, as wide as the table is then
 * @param hasTotals whether a row of totals stands there, which stays the last
 * @returns undefined where there is no such way
 */
export function roomForRows(rows: Area, hasTotals: boolean, { blocks, others }: Surroundings): RowRoom | undefined {
  const below = rows.row + (hasTotals ? 1 : 0);
  const cells = new FilledCells(rows.sheet.key, rows.row - 1, blocks);
  const tables = others.filter(({ sheet }) => sheet.key === rows.sheet.key);
  if (!isTornByShift(rows, below, cells, tables)) return "shift";
  const isFree = !cells.isAnyIn(rows) && !tables.some((table) => isOver(table, rows));
  if (isFree && !hasTotals) return "free";
  return isTornBySheetRows(rows, cells, tables) ? undefined : "sheet";
}

/** Whether something below would move down without what belongs to it. */
function isTornByShift(rows: Area, below: number, cells: FilledCells, tables: readonly Area[]): boolean {
  const [left, right] = [rows.column, rows.column + rows.columns];
  const under = tables.filter(({ row, rows: count }) => row + count > below);
  const isInside = ({ column, columns }: Area) => column >= left && column + columns <= right;
  const isOutside = ({ column, columns }: Area) => column >= right || column + columns <= left;
  if (under.some((table) => !isOutside(table) && (!isInside(table) || table.row < below))) return true;
  // A table that stands wholly in these columns or beside them is one thing; all other cells belong to what is in their row, or in the next.
  const marks = new Map<number, Marks>();
  const mark = (row: number, what: keyof Marks) => marks.set(row, { ...(marks.get(row) ?? NONE), [what]: true });
  for (const table of under)
    for (let row = Math.max(below, table.row); row < table.row + table.rows; row += 1)
      mark(row, isInside(table) ? "tableInside" : "tableOutside");
  cells.each((row, column) => {
    if (row < below || under.some((table) => hasPlace(table, row, column))) return;
    mark(row, column >= left && column < right ? "inside" : "outside");
  });
  return [...marks].some(([row, here]) =>
    [row - 1, row, row + 1].some((near) => {
      const there = marks.get(near) ?? NONE;
      return (here.inside && (there.outside || there.tableOutside)) || (here.tableInside && there.outside);
    }),
  );
}

interface Marks {
  inside: boolean;
  outside: boolean;
  tableInside: boolean;
  tableOutside: boolean;
}

const NONE: Marks = { inside: false, outside: false, tableInside: false, tableOutside: false };

/** Whether something beside the table reaches over the place where whole rows would come in. */
function isTornBySheetRows(rows: Area, cells: FilledCells, tables: readonly Area[]): boolean {
  const at = rows.row;
  if (tables.some(({ row, rows: count }) => row < at && row + count > at)) return true;
  const [left, right] = [rows.column, rows.column + rows.columns];
  const isBeside = (column: number) => column < left || column >= right;
  return cells
    .columnsIn(at - 1)
    .some((column) => isBeside(column) && [column - 1, column, column + 1].some((near) => isBeside(near) && cells.has(at, near)));
}

function isOver(a: Area, b: Area): boolean {
  const areOver = (start: number, length: number, other: number, otherLength: number) =>
    start < other + otherLength && other < start + length;
  return areOver(a.row, a.rows, b.row, b.rows) && areOver(a.column, a.columns, b.column, b.columns);
}

function hasPlace({ row: top, column: left, rows, columns }: Area, row: number, column: number): boolean {
  return row >= top && row < top + rows && column >= left && column < left + columns;
}

/** Filled cells of a sheet from a row on. */
class FilledCells {
  private readonly rows = new Map<number, Set<number>>();

  constructor(sheet: string, from: number, blocks: readonly SheetBlock[]) {
    for (const block of blocks) {
      if (block.sheet.key !== sheet) continue;
      for (let down = Math.max(0, from - block.row); down < block.types.length; down += 1)
        block.types[down]!.forEach((type, right) => {
          if (type !== "Empty") this.add(block.row + down, block.column + right);
        });
    }
  }

  has(row: number, column: number): boolean {
    return this.rows.get(row)?.has(column) === true;
  }

  columnsIn(row: number): number[] {
    return [...(this.rows.get(row) ?? [])];
  }

  isAnyIn(area: Area): boolean {
    return [...this.rows].some(([row, columns]) => [...columns].some((column) => hasPlace(area, row, column)));
  }

  each(use: (row: number, column: number) => void): void {
    for (const [row, columns] of this.rows) for (const column of columns) use(row, column);
  }

  private add(row: number, column: number): void {
    const columns = this.rows.get(row);
    if (columns) columns.add(column);
    else this.rows.set(row, new Set([column]));
  }
}
