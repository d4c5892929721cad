import type { Area } from "../area";
import type { SheetBlock } from "../scan/workbook-scan";

/** Cells as they were read: as typed, as shown, and Excel's names of the types. */
export interface CellsRead {
  formulas: unknown[][];
  values: unknown[][];
  types: string[][];
}

/** The cells of an area, whichever blocks they were read in; what was not read is blank. */
export function cellsIn(blocks: readonly SheetBlock[], area: Area): CellsRead {
  const filled = <T>(blank: T) => Array.from({ length: area.rows }, () => new Array<T>(area.columns).fill(blank));
  const cells: CellsRead = { formulas: filled<unknown>(""), values: filled<unknown>(""), types: filled("Empty") };
  for (const block of blocks) {
    if (block.sheet.key !== area.sheet.key) continue;
    const width = block.values[0]?.length ?? 0;
    const [top, bottom] = overlap(block.row, block.values.length, area.row, area.rows);
    const [left, right] = overlap(block.column, width, area.column, area.columns);
    for (let row = top; row < bottom; row += 1)
      for (let column = left; column < right; column += 1) {
        const [down, across] = [row - area.row, column - area.column];
        const [inRow, inColumn] = [row - block.row, column - block.column];
        cells.formulas[down]![across] = block.formulas[inRow]![inColumn];
        cells.values[down]![across] = block.values[inRow]![inColumn];
        cells.types[down]![across] = block.types[inRow]![inColumn]!;
      }
  }
  return cells;
}

/** From where to before where two runs lie over each other. */
function overlap(start: number, length: number, otherStart: number, otherLength: number): [number, number] {
  return [Math.max(start, otherStart), Math.min(start + length, otherStart + otherLength)];
}
