import { readFormulas } from "../../excel/read-formulas";
import { readWorkbook, type WorkbookReading } from "../../excel/read-workbook";
import { recalculate } from "../../excel/recalculate";
import { orebookCells, type OrebookCell } from "../../workbook/cells/orebook-cells";
import { isWaiting } from "../../workbook/cells/shown";
import type { SheetBlock } from "../../workbook/scan/workbook-scan";

/** Milliseconds after which cells that wait for their answer are read again, and how often: a minute in all. */
const RESTS = [200, 400, 800, 1_600, 3_000, 6_000, 12_000, 12_000, 12_000, 12_000];

/**
 * The workbook once Excel has calculated cells again. Functions answer Excel in the background: until then a cell shows that it waits, and
 * is read again.
 */
export async function calculated(cells: readonly OrebookCell[]): Promise<WorkbookReading> {
  await recalculate(cells);
  const reading = await readWorkbook();
  let blocks = [...reading.snapshot.blocks];
  for (const rest of RESTS) {
    const waiting = new Set<string>();
    for (const { shown, sheet } of orebookCells({ ...reading.snapshot, blocks })) if (isWaiting(shown)) waiting.add(sheet.key);
    if (waiting.size === 0) break;
    await new Promise((done) => setTimeout(done, rest));
    const areas = reading.sheets.flatMap(({ sheet, used }) => (used && waiting.has(sheet.key) ? [used] : []));
    const again: SheetBlock[] = [];
    await readFormulas(areas, (block) => again.push(block));
    blocks = [...blocks.filter(({ sheet }) => !waiting.has(sheet.key)), ...again];
  }
  return { ...reading, snapshot: { ...reading.snapshot, blocks } };
}
