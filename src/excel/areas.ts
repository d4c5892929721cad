import { splitAddress, type Area, type SheetReference } from "../workbook/area";

/** The range of an area. */
export function rangeOf({ workbook }: Excel.RequestContext, { sheet, row, column, rows, columns }: Area): Excel.Range {
  return workbook.worksheets.getItem(sheet.key).getRangeByIndexes(row, column, rows, columns);
}

/** The range of an address such as `Sheet1!B2`. */
export function rangeAt({ workbook }: Excel.RequestContext, address: string): Excel.Range {
  const { sheet, cells } = splitAddress(address);
  const { worksheets } = workbook;
  return (sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet)).getRange(cells);
}

/** What has to be loaded of a range for `placeOf`. */
export const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

/** The area of a range. */
export function placeOf(range: Excel.Range, sheet: SheetReference): Area {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { sheet, row, column, rows, columns };
}
