/** Reads what stands where something is to be inserted: one round trip, more where a spill may be in the way. */
import type { Area } from "../workbook/area";
import type { AlsoRead, InsertTarget, ListsSheet } from "../workbook/insert/prepared";
import { LISTS_SHEET } from "../workbook/insert/lists";
import { WORKBOOK_DATA_KEY } from "../workbook/pin";
import { REMEMBERED_TABLES_KEY } from "../workbook/table/remembered-tables";
import { rangeAt, rangeOf } from "./areas";
import { WorkbookProblem } from "./workbook";

export interface TargetQuestion {
  /** The cell, in place of the selection's first. */
  at?: string | Area;
  size: { rows: number; columns: number };
  alsoRead: AlsoRead;
}

/**
 * What stands at the selection, or at a cell.
 * @throws Excel's error where it cannot be read
 */
export async function readTarget(context: Excel.RequestContext, { at, size, alsoRead }: TargetQuestion): Promise<InsertTarget> {
  const cell = firstCell(context, at);
  const area = cell.getAbsoluteResizedRange(size.rows, size.columns);
  const { worksheet } = cell;
  worksheet.load("id,name");
  worksheet.protection.load("protected");
  cell.load("rowIndex,columnIndex,formulas");
  const protection = area.format.protection.load("locked");
  const used = area.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount,valueTypes");
  const spill = cell.getSpillingToRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount");
  const edges = [area.getRow(0), area.getColumn(0)].map((edge) => edge.load("hasSpill"));
  const tables = area.getTables(false).load("items/name");
  const also = readAlso(context, alsoRead);
  const data = context.workbook.settings.getItemOrNullObject(WORKBOOK_DATA_KEY).load("value");
  await context.sync();

  const sheet = { name: worksheet.name, key: worksheet.id };
  const areaOf = (range: Excel.Range): Area => ({
    sheet,
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  });
  const target: InsertTarget = {
    cell: { sheet, row: cell.rowIndex, column: cell.columnIndex, rows: 1, columns: 1 },
    isProtected: worksheet.protection.protected,
    // Null where some are locked and others are not.
    isLocked: protection.locked !== false,
    formula: cell.formulas[0]![0],
    used: used.isNullObject ? undefined : { area: areaOf(used), types: used.valueTypes },
    spill: spill.isNullObject ? undefined : areaOf(spill),
    spillsFrom: undefined,
    tables: tables.items.map(({ name }) => name),
    data: data.isNullObject ? undefined : (data.value as unknown),
    ...also(),
  };
  const mayBeSpilledInto = edges.some(({ hasSpill }) => hasSpill !== false);
  return mayBeSpilledInto ? { ...target, spillsFrom: await spilledFrom(context, { ...target.cell, ...size }) } : target;
}

/**
 * The first cell alone, where the area that was to be read does not fit on the sheet: who plans says so.
 */
export async function readFirstCell(context: Excel.RequestContext, at: string | Area | undefined): Promise<InsertTarget> {
  return readTarget(context, { at, size: { rows: 1, columns: 1 }, alsoRead: "nothing" });
}

/** Whether an error says that a range does not fit on the sheet. */
export function isBeyondSheet(error: unknown): boolean {
  return error instanceof WorkbookProblem && error.code === "InvalidArgument";
}

function firstCell(context: Excel.RequestContext, at: string | Area | undefined): Excel.Range {
  if (typeof at === "object") return rangeOf(context, at);
  return (at === undefined ? context.workbook.getSelectedRange() : rangeAt(context, at)).getCell(0, 0);
}

/** @returns what was read, to be called after the round trip */
function readAlso({ workbook }: Excel.RequestContext, what: AlsoRead): () => Partial<InsertTarget> {
  if (what === "tables") {
    const tables = workbook.tables.load("items/name");
    const names = workbook.names.load("items/name");
    const setting = workbook.settings.getItemOrNullObject(REMEMBERED_TABLES_KEY).load("value");
    return () => ({
      workbook: {
        names: [...tables.items, ...names.items].map(({ name }) => name),
        remembered: setting.isNullObject ? undefined : (setting.value as unknown),
      },
    });
  }
  if (what === "lists") {
    const sheet = workbook.worksheets.getItemOrNullObject(LISTS_SHEET).load("id");
    const protection = sheet.protection.load("protected");
    const cells = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,values");
    return () => ({ lists: listsOf(sheet, protection, cells) });
  }
  return () => ({});
}

function listsOf(sheet: Excel.Worksheet, protection: Excel.WorksheetProtection, cells: Excel.Range): ListsSheet {
  if (sheet.isNullObject) return { exists: false, key: LISTS_SHEET, isProtected: false, cells: undefined };
  return {
    exists: true,
    key: sheet.id,
    isProtected: protection.protected,
    cells: cells.isNullObject
      ? undefined
      : { row: cells.rowIndex, column: cells.columnIndex, values: cells.values as unknown[][] },
  };
}

/** Cells at the edges of an area whose spills are looked for one by one; a table is seldom put where more of them are. */
const MOST_CELLS = 200;

/**
 * The formula outside of an area whose answer spills into it. Such a spill crosses the first row or the first column: where it begins
 * lies above or to the left.
 */
async function spilledFrom(context: Excel.RequestContext, area: Area): Promise<string | undefined> {
  const rows = Math.min(area.rows, MOST_CELLS);
  const columns = Math.min(area.columns, MOST_CELLS);
  const range = rangeOf(context, area);
  const edge = [
    ...Array.from({ length: columns }, (_, column) => range.getCell(0, column)),
    ...Array.from({ length: rows - 1 }, (_, row) => range.getCell(row + 1, 0)),
  ];
  const parents = edge.map((cell) => cell.getSpillParentOrNullObject().load("address,rowIndex,columnIndex"));
  const rest =
    area.rows > rows
      ? range
          .getCell(rows, 0)
          .getResizedRange(area.rows - rows - 1, 0)
          .load("hasSpill,address")
      : undefined;
  await context.sync();
  const isInside = ({ rowIndex: row, columnIndex: column }: Excel.Range) =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  const outside = parents.find((parent) => !parent.isNullObject && !isInside(parent));
  if (outside) return outside.address;
  // Not looked through: better to stop than to break somebody's formula.
  return rest && rest.hasSpill !== false ? rest.address : undefined;
}
