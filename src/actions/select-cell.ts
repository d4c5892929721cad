import { focusGrid } from "../excel/focus-grid";
import { selectArea } from "../excel/select-area";
import type { Area } from "../workbook/area";
import { carryOut } from "./messages";

/** Selects cells of the workbook. They show in the sheet, so nothing is told unless it fails. */
export async function selectCell(area: Area): Promise<void> {
  await carryOut(async () => {
    await selectArea(area);
    await focusGrid();
    return undefined;
  });
}
