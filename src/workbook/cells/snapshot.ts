import type { Block } from "../../domain/cell";
import type { Area } from "../area";
import type { CallingNames } from "./calling-names";
import type { SheetBlock } from "../scan/workbook-scan";
import type { Shown } from "./shown";

/** An Excel table: where it stands, header row included, and its headers. */
export interface TablePlace {
  name: string;
  area: Area;
  headers: readonly string[];
}

/** What was read of a workbook at one moment. */
export interface WorkbookSnapshot {
  /** The filled cells of the sheets that have Orebook formulas, and of those at which these point, as far as they were read. */
  blocks: readonly SheetBlock[];
  /** Tables, so that references such as `Table1[@Country]` can be followed. */
  tables?: readonly TablePlace[];
  /** What defined names give, by the name in capitals. */
  names?: ReadonlyMap<string, Block<Shown>>;
  /** Those whose formulas call Orebook. */
  callingNames?: CallingNames;
}
