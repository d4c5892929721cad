import type { Area } from "../workbook/area";
import type { WorkbookSnapshot } from "../workbook/cells/snapshot";
import { callingNames } from "../workbook/cells/calling-names";
import { namedCells, type DefinedName } from "../workbook/cells/named-cells";
import { cellsIn } from "../workbook/cells/cells-in";
import type { TableSnapshot } from "../workbook/refresh";
import type { SheetBlock } from "../workbook/scan/workbook-scan";
import type { SheetState } from "../workbook/written-sheet";
import { readCells, type WorkbookOutline } from "./read-outline";

/** All that Orebook needs to know of a workbook, read at one moment. */
export interface WorkbookReading {
  snapshot: WorkbookSnapshot;
  sheets: SheetState[];
  /** Every Excel table, wherever it came from. */
  tables: TableSnapshot[];
  settings: WorkbookOutline["settings"];
  /** Defined names, those of single sheets too. */
  names: readonly DefinedName[];
  /** Names of sheets that were not read: their filled part is too large. */
  tooLarge: string[];
}

/**
 * Reads the whole workbook: one round trip, and one for every few ten thousand cells.
 * @param onProgress how many of the filled cells have been read; an error that it throws ends the reading
 * @throws WorkbookProblem where Excel refuses
 */
export async function readWorkbook(
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<WorkbookReading> {
  const blocks: SheetBlock[] = [];
  let [done, total] = [0, 0];
  const outline = await readCells({
    begins(areas) {
      total = areas.reduce((sum, area) => sum + cellCount(area), 0);
      onProgress(done, total);
    },
    outlined: () => (block) => {
      blocks.push(block);
      done += block.values.length * (block.values[0]?.length ?? 0);
      onProgress(done, total);
    },
  });
  const names = [...outline.names, ...outline.sheetNames];
  const places = outline.tables.map(({ name, area, headers }) => ({ name, area, headers }));
  const withoutNames = { blocks, tables: places };
  return {
    snapshot: {
      ...withoutNames,
      names: namedCells(outline.names, withoutNames),
      callingNames: callingNames(names),
    },
    sheets: outline.sheets,
    tables: outline.tables.map((table) => snapshotOf(table, outline, blocks)),
    settings: outline.settings,
    names,
    tooLarge: outline.tooLarge,
  };
}

function snapshotOf(
  table: WorkbookOutline["tables"][number],
  { sheets, tables, tooLarge }: WorkbookOutline,
  blocks: readonly SheetBlock[],
): TableSnapshot {
  const { name, area, headers, showsHeaders, showsTotals } = table;
  const { sheet } = area;
  const isProtected = sheets.some((each) => each.sheet.key === sheet.key && each.isProtected);
  const rows: Area = showsHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  const whole = { ...area, rows: area.rows + (showsTotals ? 1 : 0) };
  const beside = besideOf(
    whole,
    tables.map((each) => each.area),
    blocks,
  );
  const isUnread = tooLarge.includes(sheet.name);
  return { name, sheet, isProtected, isUnread, area, headers, showsHeaders, showsTotals, beside, ...cellsIn(blocks, rows) };
}

/** What stands right of a table. */
function besideOf(table: Area, others: readonly Area[], blocks: readonly SheetBlock[]): TableSnapshot["beside"] {
  const column = { ...table, column: table.column + table.columns, columns: 1 };
  const isFree = cellsIn(blocks, column).types.every(([type]) => type === "Empty");
  const isOver = (other: Area) => other.row < table.row + table.rows && table.row < other.row + other.rows;
  const further = others.filter(({ sheet, column: at }) => sheet.key === table.sheet.key && at >= column.column);
  const inTheWay = further.filter(isOver);
  // A table that begins in the free column itself is one with blank headers: Excel has none.
  if (isFree && !inTheWay.some((other) => other.column === column.column)) return "nothing";
  if (inTheWay.length > 0) return "table";
  return reachesBeyond(table, blocks) ? "larger" : "cells";
}

/** Whether what stands right of a table goes on in the row above it or below it, so that moving it row by row would tear it apart. */
function reachesBeyond(table: Area, blocks: readonly SheetBlock[]): boolean {
  const edge = table.column + table.columns;
  const beyond = [table.row - 1, table.row + table.rows];
  return blocks.some(
    ({ sheet, row, column, types }) =>
      sheet.key === table.sheet.key &&
      beyond.some((at) => types[at - row]?.some((type, right) => type !== "Empty" && column + right >= edge) === true),
  );
}

function cellCount({ rows, columns }: Area): number {
  return rows * columns;
}
