import type { Area } from "../workbook/area";
import { placeOf, PLACE } from "./areas";
import { fromWorkbook } from "./workbook";

export interface TableNow {
  /** Header row and row of totals included. */
  values: unknown[][];
  area: Area;
}

/**
 * Where tables stand and what they show; undefined of one that is gone.
 * @throws WorkbookProblem where Excel refuses
 */
export function readTables(names: readonly string[]): Promise<(TableNow | undefined)[]> {
  return fromWorkbook(async (context) => {
    const tables = names.map((name) => {
      const table = context.workbook.tables.getItemOrNullObject(name);
      return { table, sheet: table.worksheet.load("id,name"), range: table.getRange().load(`values,${PLACE}`) };
    });
    await context.sync();
    return tables.map(({ table, sheet, range }) =>
      table.isNullObject
        ? undefined
        : { values: range.values as unknown[][], area: placeOf(range, { key: sheet.id, name: sheet.name }) },
    );
  });
}
