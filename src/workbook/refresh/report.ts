import type { Dataset } from "../../dataset/dataset";
import { addressOfArea, type SheetReference } from "../area";
import type { Shown } from "../cells/shown";
import type { ChangeReason, Why } from "./why";

/** A cell that shows something else than before. */
export interface CellChange extends Why {
  sheet: SheetReference;
  row: number;
  column: number;
  /** The formula that gives it: of a cell that another fills, the formula of that other. */
  formula: string;
  old: Shown;
  new: Shown;
  /** Number format of the new figure: `0.0%`; null where it has none. Of more than the answer of one call it is that of the cell. */
  format: string | null;
}

/** A cell with an Orebook formula that shows an error now. */
export interface ErrorCell {
  sheet: SheetReference;
  row: number;
  column: number;
  formula: string;
  error: string;
  /** Why, and what to do. */
  message: string;
  /** Whether it showed an error before. */
  wasError: boolean;
}

/** A cell of which only Excel can tell what it will show. */
export interface OpenCell {
  sheet: SheetReference;
  row: number;
  column: number;
  formula: string;
}

/** A cell that shows what it did before, though the data behind its formula have changed. */
export interface CellAsBefore extends OpenCell {
  /**
   * Whether it was not calculated again: the formula is one call, which answers something else. Another formula may come to the same, by a
   * condition or by rounding.
   */
  isCertain: boolean;
}

/** A dataset by what tells it from others. */
export interface DatasetId {
  version: string;
  released: string;
  hash: string;
}

export interface RefreshReport {
  from: DatasetId;
  to: DatasetId;
  changes: CellChange[];
  inError: ErrorCell[];
  /** Empty once the values after recalculation have been read. */
  open: OpenCell[];
  /** Of values after recalculation. */
  asBefore: CellAsBefore[];
  counts: RefreshCounts;
}

export interface RefreshCounts {
  /** Cells with Orebook formulas. */
  formulas: number;
  /** Cells that change, those that formulas fill included. */
  changed: number;
  inError: number;
  newlyInError: number;
  open: number;
  byReason: Partial<Record<ChangeReason, number>>;
}

export function datasetId({ version, released, hash }: Dataset): DatasetId {
  return { version, released, hash };
}

/** `Sheet1!B2` */
export function addressOfCell({ sheet, row, column }: { sheet: SheetReference; row: number; column: number }): string {
  return addressOfArea({ sheet, row, column, rows: 1, columns: 1 });
}
