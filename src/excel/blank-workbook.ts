import { fromWorkbook } from "./workbook";

/** Whether nothing is in the workbook: no cell of any sheet is filled, and there is no table. Two round trips, whatever its size. */
export function isBlankWorkbook(): Promise<boolean> {
  return fromWorkbook(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load("items/id");
    tables.load("items/name");
    await context.sync();
    const used = worksheets.items.map(({ id }) => worksheets.getItem(id).getUsedRangeOrNullObject(true).load("rowCount"));
    await context.sync();
    return tables.items.length === 0 && used.every(({ isNullObject }) => isNullObject);
  });
}
