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

/** Errors that come before anything is written: a whole request is refused for them. */
const REFUSED_AS_A_WHOLE = ["AccessDenied", "InvalidOperationInCellEditMode", "ItemNotFound", "RequestPayloadSizeLimitExceeded"];

async function takeBack(plan: PlannedInsert, cause: unknown): Promise<void> {
  const problem = asProblem(cause);
  try {
    if (plan.overwrites === 0) await clearWritten(plan);
    else if (!REFUSED_AS_A_WHOLE.includes(problem.code)) throw problem;
  } catch (error) {
    // What cannot be taken back for the reason for which it could not be written is not there.
    if (plan.overwrites === 0 && asProblem(error).code === problem.code) return;
    throw new WorkbookProblem(
      `${problem.message} A part may have been written: look at ${addressOfArea(plan.area)}, and undo it in Excel.`,
      problem.code,
    );
  }
}

function clearWritten({ table, area, edits }: PlannedInsert): Promise<void> {
  return inWorkbook(async (context) => {
    if (table !== undefined) context.workbook.tables.getItemOrNullObject(table).delete();
    rangeOf(context, area).clear("Contents");
    for (const edit of edits) if (edit.kind === "sheet") context.workbook.worksheets.getItemOrNullObject(edit.name).delete();
    await context.sync();
  });
}

function asProblem(error: unknown): WorkbookProblem {
  return error instanceof WorkbookProblem ? error : new WorkbookProblem(String(error), "Unknown");
}
