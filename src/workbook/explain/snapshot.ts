import type { CellValue } from "../../domain/cell";
import type { Shown } from "../cells/shown";
import type { CellArea } from "../formula";

/** The row of a table in which a cell stands: what its cells show, the headers above them, and which of them the cell is, counted from 0. */
export interface TableRow {
  headers: readonly string[];
  cells: readonly Shown[];
  column: number;
}

/** What one cell holds. */
export interface ReadCell {
  /** Null for a blank cell and for one in error. */
  value: CellValue;
  /** `#N/A`; undefined where the cell is not in error. */
  error?: string | undefined;
  /** What the cell holds as typed, in Excel's English form; only text that begins with `=` is a formula. */
  formula: string;
  /** As the cell shows it, in its number format. */
  text: string;
}

/** Cells as they were read. */
export interface ReadRange {
  sheet: string;
  /** All of it, also where only the first rows were read. */
  area: CellArea;
  /** Rows of cells. */
  cells: ReadCell[][];
}

/** What a reference or name in a formula gives; where it gives nothing, why, as a sentence. */
export type ReadReference = ReadRange | { value: CellValue } | { problem: string };

/** A cell with all that its explanation needs, as it was at one moment. */
export interface CellSnapshot {
  sheet: string;
  /** `B2` */
  address: string;
  cell: ReadCell;
  /** Text of the note or comment of the cell; empty where it has none. */
  note: string;
  /** The cell whose formula spills here, and all that it fills; undefined where the cell is in no spill. */
  spill?: { anchor: ReadCell; area: CellArea } | undefined;
  /** What the references and names of the formula give, by their text as it stands. */
  references: ReadonlyMap<string, ReadReference>;
  /** The Excel table in which the cell stands, and the workbook's setting that remembers what fills Orebook tables. */
  table?: { name: string; remembered: unknown; row?: TableRow | undefined } | undefined;
  /** Cells on which the formula rests, also through others, as far as they were read. */
  precedents: readonly ReadRange[];
  /** Why the cells on which it rests could not all be read, as a sentence; empty where they were. */
  precedentsProblem: string;
}

/** Where a cell stands. */
export interface CellPlace {
  sheet: string;
  row: number;
  column: number;
}
