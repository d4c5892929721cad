import { basicValue, type DataValue } from "./data-types";
import type { Scalar } from "./spreadsheet-value";

/** A cell by its sheet's id and its zero-based column and row. */
export interface CellPosition {
  sheetId: string;
  col: number;
  row: number;
}

const key = ({ sheetId, col, row }: CellPosition) => `${sheetId}|${col}|${row}`;

/**
 * Keeps the data types that formulas returned, because the engine keeps only plain values. A value is found by the cell of the
 * formula that made it and by what the cell shows, so that it is also found where the formula wraps the function or spills.
 */
export class CardStore {
  private readonly byFormula = new Map<string, Map<Scalar, DataValue>>();

  add(formula: CellPosition, value: DataValue): void {
    const values = this.byFormula.get(key(formula)) ?? new Map<Scalar, DataValue>();
    values.set(basicValue(value) ?? null, value);
    this.byFormula.set(key(formula), values);
  }

  find(formula: CellPosition, shown: Scalar): DataValue | undefined {
    return this.byFormula.get(key(formula))?.get(shown);
  }
}
