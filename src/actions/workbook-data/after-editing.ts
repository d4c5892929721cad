import { WorkbookProblem } from "../../excel/workbook";

/** Milliseconds between two tries while a cell is being edited, and how many there are. */
const REST = 1_000;
const MOST_TRIES = 120;

/** Does something as soon as Excel lets it: while a cell is being edited, it waits. */
export async function afterEditing<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const isEdited = error instanceof WorkbookProblem && error.code === "InvalidOperationInCellEditMode";
      if (!isEdited || tries >= MOST_TRIES) throw error;
      await new Promise((done) => setTimeout(done, REST));
    }
  }
}
