import type { OpenWorkbook } from "./open-workbook";

/**
 * Makes Excel one that has the merging of undo, and cannot undo something of what is merged: it carries the work out, and says so then.
 * @returns whether merging was tried
 */
export function refuseMergedUndo(book: OpenWorkbook): () => boolean {
  book.addRequirementSet("ExcelApi", "1.20");
  const { Excel, OfficeExtension } = book;
  const run = Excel.run.bind(Excel) as (...given: unknown[]) => Promise<unknown>;
  const ExcelError = OfficeExtension.Error as unknown as new (given: object) => Error;
  let tried = false;
  jest.spyOn(Excel, "run").mockImplementation((async (...given: unknown[]) => {
    if ((given[0] as { mergeUndoGroup?: boolean }).mergeUndoGroup !== true) return run(...given);
    tried = true;
    await run(given[1]);
    throw new ExcelError({ code: "UndoNotSupported", message: "" });
  }) as never);
  return () => tried;
}
