import type { Edit } from "../workbook/edits";
import { askForEdits } from "./apply-edits";
import { inWorkbook, WorkbookProblem } from "./workbook";
import { isStructureProtected, StructureProtected } from "./workbook-structure";

/**
 * Carries out what was planned, as one step of Undo where Excel can; what is in sight and selected stays so. Sheets that it adds are gone
 * again where it fails.
 * @param around asks for what has to be done before the edits, and behind them
 * @throws WorkbookProblem where Excel refuses. It carries a request out up to the first error: what was written until then is there
 */
export async function writeEdits(
  edits: readonly Edit[],
  around: { first?(context: Excel.RequestContext): void; then?(context: Excel.RequestContext): Promise<void> } = {},
): Promise<void> {
  const work = async (context: Excel.RequestContext) => {
    around.first?.(context);
    await askForEdits(context, edits);
    await around.then?.(context);
    await context.sync();
  };
  try {
    await inWorkbook(work, "one step");
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
    const added = edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.name] : []));
    // Where the adding itself failed, a sheet of that name is somebody's own.
    if (!/^WorksheetCollection/.test(error.location)) await removeSheets(added);
    // Excel says no more than that access is denied.
    if (error.code === "AccessDenied" && added.length > 0 && (await isStructureProtected())) throw new StructureProtected();
    if (error.code !== "UndoNotSupported") throw error;
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
