import { partOf, type Area, type SheetReference } from "../workbook/area";
import type { Edit } from "../workbook/edits";
import { askForEdits } from "./apply-edits";
import { rangeOf } from "./areas";
import type { Looks } from "./read-looks";
import { inWorkbook } from "./workbook";
import { removeSheets } from "./write-edits";

/**
 * Copies a sheet as a whole, behind the original. Excel cannot undo it: it takes no part in a step of Undo, and the sheet has to be deleted
 * to take it back.
 * @throws WorkbookProblem where Excel refuses; then there is no copy
 */
export async function copySheet({ key }: SheetReference, name: string): Promise<SheetReference> {
  const copied = await inWorkbook(async (context) => {
    const original = context.workbook.worksheets.getItem(key);
    const copy = original.copy("After", original).load("id");
    await context.sync();
    return copy.id;
  });
  try {
    await inWorkbook(async (context) => {
      context.workbook.worksheets.getItem(copied).name = name;
      await context.sync();
    });
  } catch (error) {
    await removeSheets([copied]);
    throw error;
  }
  return { name, key: copied };
}

/**
 * Asks for the looks of a source at cells of another sheet: formats, widths of columns, and the same rows and columns hidden.
 * @param formats edits of number formats, which come behind the formats of the source: of filtered rows Excel may leave these out
 */
export async function askForLooks(
  context: Excel.RequestContext,
  source: Area,
  copy: Area,
  looks: Looks,
  formats: readonly Edit[],
): Promise<void> {
  const { widths, hiddenRows, hiddenColumns } = looks;
  rangeOf(context, copy).copyFrom(rangeOf(context, source), "Formats");
  await askForEdits(context, formats);
  widths.forEach((width, column) => {
    if (width > 0) rangeOf(context, partOf(copy, 0, column)).format.columnWidth = width;
  });
  for (const { from, count } of hiddenRows) rangeOf(context, partOf(copy, from, 0, count, 1)).rowHidden = true;
  for (const { from, count } of hiddenColumns) rangeOf(context, partOf(copy, 0, from, 1, count)).columnHidden = true;
}

/** Asks for blank cells to be ready to be written: in sight, and each by itself, since Excel loses what is written into merged ones. */
export function askForPlainCells(context: Excel.RequestContext, area: Area): void {
  const range = rangeOf(context, area);
  range.rowHidden = false;
  range.unmerge();
}
