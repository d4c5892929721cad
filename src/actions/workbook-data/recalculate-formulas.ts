import { readWorkbook } from "../../excel/read-workbook";
import { recalculate } from "../../excel/recalculate";
import { WorkbookProblem } from "../../excel/workbook";
import { orebookCells } from "../../workbook/cells/orebook-cells";

/** Milliseconds between two tries while a cell is being edited, and how many there are. */
const REST = 1_000;
const MOST_TRIES = 120;

/** Has Excel calculate every Orebook formula of the workbook again; while a cell is being edited it waits. */
export async function recalculateFormulas(): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      const { snapshot } = await readWorkbook();
      const cells = [...orebookCells(snapshot)];
      if (cells.length > 0) await recalculate(cells);
      return;
    } catch (error) {
      const isEdited = error instanceof WorkbookProblem && error.code === "InvalidOperationInCellEditMode";
      if (!isEdited || tries >= MOST_TRIES) throw error;
      await new Promise((done) => setTimeout(done, REST));
    }
  }
}
