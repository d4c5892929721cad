import type { Edit } from "../workbook/edits";
import { askForEdits } from "./apply-edits";
import { inWorkbook, WorkbookProblem } from "./workbook";

/**
 * Carries out what was planned, as one step of Undo where Excel can; what is in sight and selected stays so. Sheets that it adds are gone
 * again where it fails.
 * @param then asks for what comes behind the edits
 * @throws WorkbookProblem where Excel refuses
 */
export async function writeEdits(
  edits: readonly Edit[],
  then: (context: Excel.RequestContext) => void = () => undefined,
): Promise<void> {
  const work = async (context: Excel.RequestContext) => {
    await askForEdits(context, edits);
    then(context);
    await context.sync();
  };
  try {
    await inWorkbook(work, "one step");
  } catch (error) {
    await removeSheets(edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.name] : [])));
    if (!(error instanceof WorkbookProblem) || error.code !== "UndoNotSupported") throw error;
    await inWorkbook(work);
  }
}

/** Takes sheets that were only just made away again. It is no failure of its own where that cannot be done: the first one is told. */
export async function removeSheets(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await inWorkbook(async (context) => {
    for (const key of keys) context.workbook.worksheets.getItemOrNullObject(key).delete();
    await context.sync();
  }).catch(() => undefined);
}
