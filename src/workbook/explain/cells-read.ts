import { referenceTo, readReference, type CellArea } from "../formula";
import type { CellPlace, CellSnapshot, ReadCell, ReadRange, ReadReference } from "./snapshot";

/** What was read of a workbook for an explanation: cells by their place, and references by their text. */
export class CellsRead {
  private readonly ranges: readonly ReadRange[];

  constructor(private readonly snapshot: CellSnapshot) {
    const own = [...snapshot.references.values()].filter((read): read is ReadRange => "cells" in read);
    this.ranges = [...own, ...snapshot.precedents];
  }

  /** One cell; undefined where it was not read. */
  at({ sheet, row, column }: CellPlace): ReadCell | undefined {
    for (const { sheet: of, area, cells } of this.ranges)
      if (of === sheet && contains(area, row, column)) {
        const cell = cells[row - area.top]?.[column - area.left];
        if (cell) return cell;
      }
    return undefined;
  }

  /** Whether a formula is the one of the explained cell. */
  isOwnFormula(formula: string): boolean {
    return formula === (this.snapshot.spill?.anchor ?? this.snapshot.cell).formula;
  }

  /**
   * What a reference gives.
   * @param sheet on which the formula stands that has it
   * @param isOwn whether that formula is the one of the explained cell: of others only references to cells are known
   */
  reference(text: string, sheet: string, isOwn: boolean): ReadReference | undefined {
    const own = isOwn ? this.snapshot.references.get(text) : undefined;
    if (own) return own;
    const reference = readReference(text);
    if (reference?.kind !== "cells") return undefined;
    return this.block(reference.sheet ?? sheet, reference.area);
  }

  /** Cells that lie within one range that was read. */
  private block(sheet: string, area: CellArea): ReadRange | undefined {
    const within = this.ranges.find(
      (range) =>
        range.sheet === sheet && contains(range.area, area.top, area.left) && contains(range.area, area.bottom, area.right),
    );
    if (!within) return undefined;
    const cells = within.cells
      .slice(area.top - within.area.top, area.bottom - within.area.top + 1)
      .map((row) => row.slice(area.left - within.area.left, area.right - within.area.left + 1));
    return cells.length > 0 ? { sheet, area, cells } : undefined;
  }
}

export function rowsOf({ top, bottom }: CellArea): number {
  return bottom - top + 1;
}

export function columnsOf({ left, right }: CellArea): number {
  return right - left + 1;
}

/** `Sheet1!B2` */
export function addressOf({ sheet, row, column }: CellPlace): string {
  return referenceTo({ top: row, bottom: row, left: column, right: column }, sheet);
}

/** @param address of one cell, `B2` */
export function placeOf(sheet: string, address: string): CellPlace {
  const reference = readReference(address);
  if (reference?.kind !== "cells") throw new Error(`${address} is no cell`);
  return { sheet, row: reference.area.top, column: reference.area.left };
}

function contains({ top, left, bottom, right }: CellArea, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
