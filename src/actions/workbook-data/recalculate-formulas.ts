import type { Dataset } from "../../dataset/dataset";
import type { EarlyCall } from "../../excel/early-calls";
import { readWorkbook } from "../../excel/read-workbook";
import { recalculate } from "../../excel/recalculate";
import { askingCells } from "../../workbook/cells/asking-cells";
import { orebookCells, type OrebookCell } from "../../workbook/cells/orebook-cells";
import type { WorkbookSnapshot } from "../../workbook/cells/snapshot";
import { afterEditing } from "./after-editing";

/** Has Excel calculate every Orebook formula of the workbook again; while a cell is being edited it waits. */
export async function recalculateFormulas(): Promise<void> {
  await recalculated((snapshot) => [...orebookCells(snapshot)]);
}

/**
 * Has Excel calculate again just the formulas that asked something; while a cell is being edited it waits.
 * @param answeredBy the dataset that answered them
 * @returns how many cells these are
 */
export function recalculateAsking(asked: readonly EarlyCall[] | "all", answeredBy: Dataset): Promise<number> {
  return recalculated((snapshot) => (asked === "all" ? [...orebookCells(snapshot)] : askingCells(snapshot, asked, answeredBy)));
}

function recalculated(cellsIn: (snapshot: WorkbookSnapshot) => OrebookCell[]): Promise<number> {
  return afterEditing(async () => {
    const { snapshot } = await readWorkbook();
    const cells = cellsIn(snapshot);
    if (cells.length > 0) await recalculate(cells);
    return cells.length;
  });
}
