/** Reads what references and names in a formula give: loads are asked for first, and read after the one round trip that the caller makes. */
import type { CellValue } from "../domain/cell";
import { referenceTo, readReference, type CellArea } from "../workbook/formula";
import type { ReadCell, ReadRange, ReadReference } from "../workbook/explain";
import { fromWorkbook } from "./workbook";

/** Cells that are read of one range: what a person looks at, and far below what Excel answers at once. */
const MOST_CELLS = 5000;

/** What is read of every range. */
const LOADED = "values,formulas,text,valueTypes,address";

/** What has been asked for and is there after the next round trip. */
export type Pending<T> = () => T;

/** Where the formula stands whose references are read. */
export interface FormulaSite {
  /** Its cell, for references to this row of a table. */
  cell: Excel.Range;
  sheet: string;
  /** The table in which it stands, if it stands in one. */
  table: string | undefined;
  /** Names of the sheets of the workbook. */
  sheets: readonly string[];
}

/**
 * Asks for what a reference or name gives.
 * @param text as it stands in a formula, in Excel's English form
 */
export function askReference(context: Excel.RequestContext, text: string, site: FormulaSite): Pending<ReadReference> {
  const reference = readReference(text);
  switch (reference?.kind) {
    case "cells":
    case "spill": {
      const wanted = (reference.sheet ?? site.sheet).toLowerCase();
      const sheet = site.sheets.find((name) => name.toLowerCase() === wanted);
      if (sheet === undefined) return problem(`${text} is on a sheet that the workbook does not have: point at other cells.`);
      if (reference.kind === "cells") return askArea(context, sheet, reference.area);
      const anchor = context.workbook.worksheets.getItem(sheet).getRange(referenceTo(reference.area));
      return askRange(anchor.getSpillingToRangeOrNullObject(), `${text}: no formula spills from there.`);
    }
    case "table":
      return askTable(context, text, reference, site);
    case "name":
      return askName(context, reference.name);
    default:
      return problem(`${text} cannot be read from here: point at cells of this workbook, such as B2.`);
  }
}

/** Asks for the first rows of an area. */
export function askArea(context: Excel.RequestContext, sheet: string, area: CellArea): Pending<ReadReference> {
  const columns = area.right - area.left + 1;
  const rows = Math.max(1, Math.floor(MOST_CELLS / columns));
  const right = Math.min(area.right, area.left + MOST_CELLS - 1);
  const first = { ...area, right, bottom: Math.min(area.bottom, area.top + rows - 1) };
  const range = context.workbook.worksheets.getItem(sheet).getRange(referenceTo(first)).load(LOADED);
  return () => ({ sheet, area, cells: cellsOf(range) });
}

/** Cells of a range that was loaded. */
export function cellsOf({ values, formulas, text, valueTypes }: Excel.Range): ReadCell[][] {
  return values.map((row, down) =>
    row.map((value: CellValue, across): ReadCell => {
      const isError = String(valueTypes[down]![across]) === "Error";
      return {
        value: isError || value === "" ? null : value,
        ...(isError ? { error: String(value) } : {}),
        formula: String(formulas[down]![across]),
        text: text[down]![across]!,
      };
    }),
  );
}

/** @param address as Excel gives it, with its sheet */
export function readRangeAt(address: string, range: Excel.Range): ReadRange | undefined {
  const reference = readReference(address);
  if (reference?.kind !== "cells" || reference.sheet === undefined) return undefined;
  return { sheet: reference.sheet, area: reference.area, cells: cellsOf(range) };
}

function askRange(range: Excel.Range, whenNone: string): Pending<ReadReference> {
  range.load(LOADED);
  return () => (range.isNullObject ? undefined : readRangeAt(range.address, range)) ?? { problem: whenNone };
}

function askTable(
  context: Excel.RequestContext,
  text: string,
  { table, column, isThisRow }: { table: string | undefined; column: string | undefined; isThisRow: boolean },
  site: FormulaSite,
): Pending<ReadReference> {
  const name = table ?? site.table;
  if (name === undefined) return problem(`${text} is for a formula within a table.`);
  const found = context.workbook.tables.getItemOrNullObject(name);
  const body = column === undefined ? found.getDataBodyRange() : found.columns.getItemOrNullObject(column).getDataBodyRange();
  const range = isThisRow ? body.getIntersectionOrNullObject(site.cell.getEntireRow()) : body;
  return askRange(range, `${text}: the workbook has no such table or column, or it has no such row.`);
}

/** A name is of a range or of a value; the name of a table alone stands for its body. */
function askName(context: Excel.RequestContext, name: string): Pending<ReadReference> {
  const item = context.workbook.names.getItemOrNullObject(name).load("type,value");
  const range = item.getRangeOrNullObject().load(LOADED);
  return () => {
    if (item.isNullObject)
      return { problem: `${name} is no name of this workbook. Put its value into a cell and point at that.` };
    const read = range.isNullObject ? undefined : readRangeAt(range.address, range);
    if (read) return read;
    const value = item.value as CellValue;
    const isPlain = ["String", "Integer", "Double", "Boolean"].includes(String(item.type));
    return isPlain
      ? { value }
      : { problem: `The name ${name} is no cell and no plain value. Put its value into a cell and point at that.` };
  };
}

function problem(text: string): Pending<ReadReference> {
  return () => ({ problem: text });
}

/**
 * What references and names give that stand in a formula on a sheet.
 * @param sheet on which the formula is to stand; undefined for the one in sight
 * @throws WorkbookProblem where the workbook cannot be read
 */
export function readReferences(
  texts: readonly string[],
  sheet: string | undefined,
): Promise<{ sheet: string; references: Map<string, ReadReference> }> {
  return fromWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet().load("name");
    worksheets.load("items/name");
    await context.sync();
    const sheets = worksheets.items.map(({ name }) => name);
    const on = sheets.find((name) => name === sheet) ?? active.name;
    const site = { cell: context.workbook.getActiveCell(), sheet: on, table: undefined, sheets };
    const asked = texts.map((text): [string, Pending<ReadReference>] => [text, askReference(context, text, site)]);
    if (asked.length > 0) await context.sync();
    return { sheet: on, references: new Map(asked.map(([text, pending]) => [text, pending()])) };
  });
}
