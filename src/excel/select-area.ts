import type { Area, SheetReference } from "../workbook/area";
import { rangeOf } from "./areas";
import { inWorkbook } from "./workbook";

/** Selects cells, and brings their sheet into sight. */
export function selectArea(area: Area): Promise<void> {
  return inWorkbook(async (context) => {
    rangeOf(context, area).select();
    await context.sync();
  });
}

/** Brings a sheet into sight, if it can be: one that was hidden stays so. */
export async function activateSheet({ key }: SheetReference): Promise<void> {
  await inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(key);
    sheet.load("visibility");
    await context.sync();
    if (sheet.visibility !== "Visible") return;
    sheet.activate();
    await context.sync();
  });
}
