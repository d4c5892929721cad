import type { Area } from "../area";
import type { Edit } from "../edits";
import type { BlockSize } from "./request";

/** What has to be read beside the cells that will be written. */
export type AlsoRead =
  | "nothing"
  /** Names that are taken, and the tables that the workbook remembers. */
  | "tables"
  /** The sheet that holds the names of drop-downs. */
  | "lists";

/** A request with the answer of its call: what has to be read of the workbook, and what will be written. */
export interface PreparedInsert {
  /** As the report calls it: `MINERAL.TOP`. */
  what: string;
  /** How many cells it takes, those of a spill included. */
  size: BlockSize;
  /** The cell, where it is not the selection: `Sheet1!B2`. */
  at?: string;
  alsoRead: AlsoRead;
  /** Whether one formula fills all of it: the other cells have to be empty then, and none may be in a table. */
  spills: boolean;
  /** Whether it needs more than the contents of cells to be changed, which a protected sheet never allows. */
  changesSheet: boolean;
  /** Whether it makes a table, which no other may meet. */
  makesTable: boolean;
  /** The formula that the cell must still have. */
  formulaBefore?: string;
  /** @throws CannotInsert where what was read does not allow it */
  plan(area: Area, target: InsertTarget): InsertPlan;
}

export interface InsertPlan {
  edits: Edit[];
  /** What was done, without a full stop: `Wrote MINERAL.TOP to Sheet1!B2:E12 (44 cells)`. */
  report: string;
  /** Cells that are meant to be in error: figures that are missing. */
  missing: readonly { row: number; column: number }[];
  /** The table that it makes. */
  table?: string;
}

/** What stands where something will be inserted. */
export interface InsertTarget {
  /** The first cell; one row and one column. */
  cell: Area;
  isProtected: boolean;
  /** Whether any of the cells is locked, as all are unless somebody unlocks them. It counts on a protected sheet. */
  isLocked: boolean;
  /** Formula or value of the first cell. */
  formula: unknown;
  /** Where the filled cells are, with the type of each as Excel names it; undefined where all are empty. */
  used: { area: Area; types: string[][] } | undefined;
  /** Where the formula of the first cell spills to now. */
  spill: Area | undefined;
  /** Address of a cell that spills into the area from outside. */
  spillsFrom: string | undefined;
  /** Tables that the area meets. */
  tables: string[];
  /** Tables and names of the workbook, and what it remembers of Orebook tables. */
  workbook?: { names: string[]; remembered: unknown };
  lists?: ListsSheet;
  /** What the workbook remembers of its data: value of the setting, undefined where it has none. */
  data?: unknown;
}

/** The sheet that holds the names of drop-downs; undefined cells where there is nothing on it. */
export interface ListsSheet {
  exists: boolean;
  key: string;
  isProtected: boolean;
  cells: { row: number; column: number; values: unknown[][] } | undefined;
}
