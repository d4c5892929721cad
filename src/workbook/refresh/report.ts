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
  /**
   * Number format of the new figure: `0.0%`, with as many decimals as tell it from the old one; null where it has none. Of more than
   * the answer of one call it is that of the cell.
   */
  format: string | null;
  /** That of the old figure, where it is another one. */
  oldFormat?: string | null;
  /** Which of the two answers has no such row: the cell shows another row there. */
  lacksRow?: "old" | "new";
}

/** What stands for a figure of a row that one of the answers does not have. */
export const NO_ROW = "no row";

/** A cell with a formula that shows an error now. */
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

/** Whether Excel does not know the function of a formula, and did not before: calculating it again does not help. */
export function needsRepair({ error, wasError }: ErrorCell): boolean {
  return wasError && error === "#NAME?";
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

/** A formula that fills cells, of whose rows some stand elsewhere than before: one above them came in or went, or their order is another. */
export interface MovedRows {
  sheet: SheetReference;
  row: number;
  column: number;
  formula: string;
  /** How many of its rows stand elsewhere, are new, and are gone. */
  moved: number;
  added: number;
  gone: number;
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
  /** Cells with Orebook formulas. */
  inError: ErrorCell[];
  /** Formulas that call no Orebook function, calculate with other cells, and show an error that they did not show before. */
  followers: ErrorCell[];
  moved: MovedRows[];
  /** Empty once the values after recalculation have been read. */
  open: OpenCell[];
  /** Of values after recalculation. */
  asBefore: CellAsBefore[];
  counts: RefreshCounts;
}

export interface RefreshCounts {
  /** Cells with Orebook formulas. */
  formulas: number;
  /** Figures that change, those that formulas fill included. */
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
