import type { PlannedInsert } from "../workbook/insert/plan";
import { addressOfArea } from "../workbook/area";
import { applyEdits, type ReadBack } from "./apply-edits";
import { rangeOf } from "./areas";
import { inWorkbook, WorkbookProblem } from "./workbook";

/**
 * Writes what was planned, as one step of Undo where Excel can, and reads it back.
 *
 * Excel carries a request out up to the first error. What was written until then is taken back where it stood in empty cells; where it
 * replaced something, the message says what may be half written.
 * @throws WorkbookProblem where Excel refuses
 */
export async function write(plan: PlannedInsert): Promise<ReadBack> {
  const work = (context: Excel.RequestContext) => applyEdits(context, plan.edits, plan.area);
  try {
    return await inWorkbook(work, "one step");
  } catch (error) {
    await takeBack(plan, error);
    if (!(error instanceof WorkbookProblem) || error.code !== "UndoNotSupported") throw error;
  }
  return inWorkbook(work);
}

async function takeBack(plan: PlannedInsert, cause: unknown): Promise<void> {
  const problem = cause instanceof WorkbookProblem ? cause : undefined;
  // Such a workbook has refused everything.
  if (problem && ["AccessDenied", "InvalidOperationInCellEditMode", "ItemNotFound"].includes(problem.code)) return;
  try {
    if (plan.overwrites > 0) throw new Error("Something stood there before.");
    await inWorkbook(async (context) => {
      if (plan.table !== undefined) context.workbook.tables.getItemOrNullObject(plan.table).delete();
      rangeOf(context, plan.area).clear("Contents");
      for (const edit of plan.edits)
        if (edit.kind === "sheet") context.workbook.worksheets.getItemOrNullObject(edit.name).delete();
      await context.sync();
    });
  } catch {
    throw new WorkbookProblem(
      `${problem?.message ?? String(cause)} A part may have been written: look at ${addressOfArea(plan.area)}, and undo it in Excel.`,
      problem?.code ?? "Unknown",
    );
  }
}
