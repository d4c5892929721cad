import type { Area } from "../workbook/area";
import type { WorkbookSnapshot } from "../workbook/cells/snapshot";
import { namedCells } from "../workbook/cells/named-cells";
import { cellsIn } from "../workbook/cells/cells-in";
import type { TableSnapshot } from "../workbook/refresh";
import type { SheetBlock } from "../workbook/scan/workbook-scan";
import type { SheetState } from "../workbook/written-sheet";
import { readFormulas, readOutline, type WorkbookOutline } from "./read-formulas";

/** All that Orebook needs to know of a workbook, read at one moment. */
export interface WorkbookReading {
  snapshot: WorkbookSnapshot;
  sheets: SheetState[];
  /** Every Excel table, wherever it came from. */
  tables: TableSnapshot[];
  settings: WorkbookOutline["settings"];
  /** Names of sheets that were not read: their filled part is too large. */
  tooLarge: string[];
}

/**
 * Reads the whole workbook: two round trips, and one for every few ten thousand cells.
 * @param onProgress how many of the filled cells have been read; an error that it throws ends the reading
 * @throws WorkbookProblem where Excel refuses
 */
export async function readWorkbook(
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<WorkbookReading> {
  const outline = await readOutline();
  const total = outline.areas.reduce((sum, area) => sum + cellCount(area), 0);
  const blocks: SheetBlock[] = [];
  let done = 0;
  onProgress(0, total);
  await readFormulas(outline.areas, (block) => {
    blocks.push(block);
    done += block.values.length * (block.values[0]?.length ?? 0);
    onProgress(done, total);
  });
  const places = outline.tables.map(({ name, area, headers }) => ({ name, area, headers }));
  const withoutNames = { blocks, tables: places };
  return {
    snapshot: { ...withoutNames, names: namedCells(outline.names, withoutNames) },
    sheets: outline.sheets,
    tables: outline.tables.map((table) => snapshotOf(table, outline, blocks)),
    settings: outline.settings,
    tooLarge: outline.tooLarge,
  };
}

function snapshotOf(
  { name, area, headers, showsHeaders }: WorkbookOutline["tables"][number],
  { sheets }: WorkbookOutline,
  blocks: readonly SheetBlock[],
): TableSnapshot {
  const { sheet } = area;
  const isProtected = sheets.some((each) => each.sheet.key === sheet.key && each.isProtected);
  const rows: Area = showsHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  return { name, sheet, isProtected, area, headers, showsHeaders, ...cellsIn(blocks, rows) };
}

function cellCount({ rows, columns }: Area): number {
  return rows * columns;
}
