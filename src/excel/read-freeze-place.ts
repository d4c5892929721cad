import type { Area, SheetReference } from "../workbook/area";
import { rangeOf } from "./areas";
import { hasRequirementSet } from "./requirement-sets";
import { fromWorkbook } from "./workbook";

/** What is to be frozen, and what has to be known of where it stands. */
export interface FreezePlace {
  sheet: SheetReference;
  isProtected: boolean;
  /** Whether the workbook lets no sheet be added. */
  isStructureProtected: boolean;
  /** The filled part of the sheet, or of the selection; undefined where there is none. */
  source: Area | undefined;
  /** Whether some of its rows or columns are hidden, by hand or by a filter. */
  hasHidden: boolean;
  /** Cells that have a note or comment, on the whole sheet. */
  noted: { row: number; column: number }[];
  /** Whether Excel can copy a sheet as a whole: ExcelApi 1.7. */
  canCopySheets: boolean;
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

/**
 * Reads the sheet in sight, or the selection, in two round trips.
 * @param again the place that was read before, where it counts, whatever is in sight now
 * @throws WorkbookProblem where several ranges are selected, and where Excel refuses
 */
export function readFreezePlace(what: "sheet" | "selection", again?: FreezePlace): Promise<FreezePlace> {
  return fromWorkbook(async (context) => {
    const { workbook } = context;
    const range =
      what === "selection" ? (again?.source ? rangeOf(context, again.source) : workbook.getSelectedRange()) : undefined;
    const sheet =
      range?.worksheet ?? (again ? workbook.worksheets.getItem(again.sheet.key) : workbook.worksheets.getActiveWorksheet());
    sheet.load("id,name");
    sheet.protection.load("protected");
    workbook.protection.load("protected");
    const used = (range ?? sheet).getUsedRangeOrNullObject(true).load(`${PLACE},rowHidden,columnHidden`);
    const comments = sheet.comments.load("items/id");
    const notes = hasRequirementSet("ExcelApi", "1.18") ? sheet.notes.load("items/content") : undefined;
    await context.sync();
    const reference = { name: sheet.name, key: sheet.id };
    const own = workbook.worksheets.getItem(sheet.id);
    const places = [
      ...comments.items.map(({ id }) => own.comments.getItem(id).getLocation()),
      ...(notes?.items ?? []).map((_note, index) => own.notes.getItemAt(index).getLocation()),
    ].map((place) => place.load("rowIndex,columnIndex"));
    if (places.length > 0) await context.sync();
    const { isNullObject, rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
    return {
      sheet: reference,
      isProtected: sheet.protection.protected,
      isStructureProtected: workbook.protection.protected,
      source: isNullObject ? undefined : { sheet: reference, row, column, rows, columns },
      // Null where some are.
      hasHidden: !isNullObject && (used.rowHidden !== false || used.columnHidden !== false),
      noted: places.map(({ rowIndex, columnIndex }) => ({ row: rowIndex, column: columnIndex })),
      canCopySheets: hasRequirementSet("ExcelApi", "1.7"),
    };
  });
}
