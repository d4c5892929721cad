import type { Area } from "../workbook/area";
import { rangeOf } from "./areas";
import { inWorkbook } from "./workbook";

/** Selects cells, and brings their sheet into sight. */
export function selectArea(area: Area): Promise<void> {
  return inWorkbook(async (context) => {
    rangeOf(context, area).select();
    await context.sync();
  });
}
