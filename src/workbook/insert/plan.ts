import { addressOfArea, isInSheet, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import { CannotInsert } from "./cannot-insert";
import type { InsertPlan, InsertTarget, PreparedInsert } from "./prepared";
import { counted } from "./report";

/** What will be written, and how many filled cells it writes over. */
export interface PlannedInsert extends InsertPlan {
  area: Area;
  overwrites: number;
}

/**
 * What inserting comes to where it is to stand.
 * @throws CannotInsert where it cannot stand there, before anything is written
 */
export function planInsert(prepared: PreparedInsert, target: InsertTarget): PlannedInsert {
  const { what, size, formulaBefore } = prepared;
  const { cell } = target;
  const area: Area = { ...cell, ...size };
  const place = addressOfArea(cell);
  if (!isInSheet(area)) throw new CannotInsert(beyondEdge(what, area, place));
  if (target.isProtected && (prepared.changesSheet || target.isLocked))
    throw new CannotInsert(
      `The sheet ${cell.sheet.name} is protected. Unprotect it (Review, Unprotect Sheet), or select a cell of another sheet.`,
    );
  if (formulaBefore !== undefined && target.formula !== formulaBefore)
    throw new CannotInsert(
      `${place} has changed since its formula was read: it holds ${target.formula === "" ? "nothing" : String(target.formula)} now. Nothing was written. Choose the cell again to edit what it holds.`,
    );
  if (target.spillsFrom !== undefined)
    throw new CannotInsert(
      `The answer of the formula in ${target.spillsFrom} fills cells of ${addressOfArea(area)}, and writing there would turn it into #SPILL!. Select an empty place.`,
    );
  requireNoTable(prepared, target, area);
  return { ...prepared.plan(area, target), area, overwrites: overwritten(area, target, formulaBefore !== undefined) };
}

/** What the person is asked before filled cells are written over. */
export function overwriteQuestion({ area, overwrites }: PlannedInsert): { title: string; text: string; agree: string } {
  const cells = counted(overwrites, "filled cell");
  return {
    title: `Overwrite ${cells}?`,
    text: `${addressOfArea(area)} has ${cells}. What ${overwrites === 1 ? "it holds" : "they hold"} will be replaced.`,
    agree: "Overwrite",
  };
}

function beyondEdge(what: string, { rows, columns, row }: Area, place: string): string {
  const isRow = row + rows > SHEET_ROWS;
  const edge = isRow ? `row ${SHEET_ROWS.toLocaleString("en-US")}` : `column ${SHEET_COLUMNS.toLocaleString("en-US")} (XFD)`;
  return `${what} takes ${counted(rows, "row")} and ${counted(columns, "column")}, and from ${place} on that is beyond the last cell of the sheet, in ${edge}. Select a cell further ${isRow ? "up" : "to the left"}.`;
}

function requireNoTable({ spills, makesTable }: PreparedInsert, { tables }: InsertTarget, area: Area): void {
  const [table] = tables;
  if (table === undefined || !(spills || makesTable)) return;
  const why = makesTable ? "and tables cannot overlap" : "and a formula that fills several cells cannot stand in a table";
  throw new CannotInsert(`The table ${table} has cells of ${addressOfArea(area)}, ${why}. Select a place beside or below it.`);
}

/** Filled cells of the area. Of a formula that is edited, neither the cell nor what it fills is overwritten: it answers anew. */
function overwritten(area: Area, { used, spill }: InsertTarget, isEdit: boolean): number {
  if (!used) return 0;
  const own = isEdit ? (spill ?? { ...area, rows: 1, columns: 1 }) : undefined;
  let count = 0;
  used.types.forEach((types, row) =>
    types.forEach((type, column) => {
      if (type !== "Empty" && !(own && isIn(own, used.area.row + row, used.area.column + column))) count += 1;
    }),
  );
  return count;
}

function isIn(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
