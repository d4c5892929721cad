import type { Area } from "../workbook/area";
import { placeOf, PLACE } from "./areas";
import { fromWorkbook } from "./workbook";

export interface TableNow {
  /** Header row and row of totals included. */
  values: unknown[][];
  area: Area;
}

export interface TablesNow {
  /** In the order of the names that were asked for; undefined of a table that is gone. */
  tables: (TableNow | undefined)[];
  /** Value of the setting; undefined where the workbook has none of the key. */
  setting: unknown;
}

/**
 * Where tables stand and what they show, and a setting of the workbook at the same moment: one round trip.
 * @throws WorkbookProblem where Excel refuses
 */
export function readTables(names: readonly string[], settingKey: string): Promise<TablesNow> {
  return fromWorkbook(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(settingKey).load("value");
    const tables = names.map((name) => {
      const table = context.workbook.tables.getItemOrNullObject(name);
      return { table, sheet: table.worksheet.load("id,name"), range: table.getRange().load(`values,${PLACE}`) };
    });
    await context.sync();
    return {
      tables: tables.map(({ table, sheet, range }) =>
        table.isNullObject
          ? undefined
          : { values: range.values as unknown[][], area: placeOf(range, { key: sheet.id, name: sheet.name }) },
      ),
      setting: setting.isNullObject ? undefined : (setting.value as unknown),
    };
  });
}
