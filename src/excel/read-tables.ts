import { fromWorkbook } from "./workbook";

/**
 * Values of tables, header rows included; one that is gone has none.
 * @throws WorkbookProblem where Excel refuses
 */
export function readTableValues(names: readonly string[]): Promise<(unknown[][] | undefined)[]> {
  return fromWorkbook(async (context) => {
    const ranges = names.map((name) => {
      const table = context.workbook.tables.getItemOrNullObject(name);
      return { table, range: table.getRange().load("values") };
    });
    await context.sync();
    return ranges.map(({ table, range }) => (table.isNullObject ? undefined : (range.values as unknown[][])));
  });
}
