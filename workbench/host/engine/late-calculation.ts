/**
 * What makes Excel calculate a formula whose value came with the file: a change of a cell on which it depends, somebody who asks for it, a cell
 * that is gone, or the day. The engine calculates everything whenever a workbook is opened or a row comes.
 */
import type { Cell, CellPosition, Model } from "@odoo/o-spreadsheet";

export type FormulaCell = Extract<Cell, { isFormula: true }>;

interface EngineRange {
  sheetId: string;
  zone: { top: number; bottom: number; left: number; right: number };
}

/** The engine's evaluator, as far as it tells what depends on what. */
export interface Dependencies {
  getCellsDependingOn(ranges: Iterable<EngineRange>): Iterable<EngineRange> & { hasPosition(position: CellPosition): boolean };
}

interface EngineCommand extends Partial<CellPosition> {
  type: string;
  content?: string;
  cellIds?: number[];
  sheetIdTo?: string;
}

/** Functions that answer anew whenever Excel calculates, and it calculates them when it opens a file. */
const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT"]);

export class LateCalculation {
  /** Cells that have changed, or were to be calculated, since the last time. */
  private changed: CellPosition[] = [];
  private isOpening = true;

  constructor(
    private readonly getters: Model["getters"],
    private readonly dependencies: Dependencies,
  ) {}

  /** Takes note of a command that the engine runs. */
  notice(command: EngineCommand): void {
    if (command.type === "UPDATE_CELL" && command.content !== undefined) this.changed.push(command as CellPosition);
    // One by one: hundreds of thousands of cells are too many for the arguments of one call.
    if (command.type === "EVALUATE_CELLS")
      for (const position of this.positionsOf(command.cellIds ?? [])) this.changed.push(position);
    // A copy is filled cell by cell, and nothing of it has changed.
    if (command.type === "DUPLICATE_SHEET") this.changed = this.changed.filter(({ sheetId }) => sheetId !== command.sheetIdTo);
  }

  /**
   * The cells that Excel calculates by now, after the engine has calculated. What was noticed is forgotten.
   * @param uncalculated answers the cells that show the value of the file
   */
  due(uncalculated: () => number[]): { id: number; position: CellPosition }[] {
    const { changed, isOpening } = this;
    this.changed = [];
    this.isOpening = false;
    if (changed.length === 0 && !isOpening) return [];
    const waiting = uncalculated().flatMap((id) => this.positionsOf([id]).map((position) => ({ id, position })));
    if (waiting.length === 0) return [];
    if (isOpening) changed.push(...this.volatileCells());
    const places = new Set(changed.map(placeOf));
    const depending = this.cellsDependingOn(changed.map(rangeOf));
    return waiting.filter(({ position }) => places.has(placeOf(position)) || depending.hasPosition(position));
  }

  /** Also through what formulas fill, which the engine follows only while it calculates. */
  private cellsDependingOn(ranges: EngineRange[]): ReturnType<Dependencies["getCellsDependingOn"]> {
    for (;;) {
      const depending = this.dependencies.getCellsDependingOn(ranges);
      const known = new Set(ranges.map(placeOfRange));
      const filled = [...ranges, ...depending].flatMap((range) => this.filledFrom(range));
      const others = filled.filter((range) => !known.has(placeOfRange(range)));
      if (others.length === 0) return depending;
      ranges.push(...others);
    }
  }

  /** The areas that formulas of a range fill, where they are more than their cells. */
  private filledFrom({ sheetId, zone: { top, bottom, left, right } }: EngineRange): EngineRange[] {
    const filled: EngineRange[] = [];
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) {
        const zone = this.getters.getSpreadZone({ sheetId, row, col });
        if (zone && (zone.right > zone.left || zone.bottom > zone.top)) filled.push({ sheetId, zone });
      }
    return filled;
  }

  private volatileCells(): CellPosition[] {
    const { getters } = this;
    return getters.getSheetIds().flatMap((sheetId) =>
      getters
        .getCells(sheetId)
        .filter(isVolatile)
        .map(({ id }) => getters.getCellPosition(id)),
    );
  }

  private positionsOf(cellIds: readonly number[]): CellPosition[] {
    return cellIds.flatMap((id) => this.getters.tryGetCellPosition(id) ?? []);
  }
}

const isVolatile = (cell: Cell) =>
  cell.isFormula && cell.compiledFormula.symbols.some((symbol) => VOLATILE.has(symbol.toUpperCase()));

/** Whether the formula names cells that were deleted. */
export const pointsAtNothing = ({ compiledFormula }: FormulaCell): boolean =>
  compiledFormula.rangeDependencies.some(
    ({ zone, invalidXc, invalidSheetName }) =>
      zone.right < zone.left || zone.bottom < zone.top || invalidXc !== undefined || invalidSheetName !== undefined,
  );

const placeOf = ({ sheetId, row, col }: CellPosition) => `${sheetId} ${row} ${col}`;
const placeOfRange = ({ sheetId, zone: { top, left, bottom, right } }: EngineRange) =>
  `${sheetId} ${top} ${left} ${bottom} ${right}`;
const rangeOf = ({ sheetId, row, col }: CellPosition): EngineRange => ({
  sheetId,
  zone: { top: row, bottom: row, left: col, right: col },
});
