import { hasRequirementSet } from "./requirement-sets";

/** The one place that opens a connection to the workbook: whatever reads or writes it is given the context from here. */

/** Why the workbook could not be read or written, in words for the person, with what to do. */
export class WorkbookProblem extends Error {
  constructor(
    message: string,
    /** Excel's own code, such as `AccessDenied`. */
    readonly code: string,
    /** Where in what was asked Excel stopped: `WorksheetCollection.add`. Empty where it does not say. */
    readonly location = "",
  ) {
    super(message);
    this.name = "WorkbookProblem";
  }
}

/** What a person can do about the errors that are not the program's. */
const ADVICE: Record<string, string> = {
  AccessDenied: "The sheet is protected. Unprotect it (Review, Unprotect Sheet) and try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc in the sheet and try again.",
  RequestPayloadSizeLimitExceeded: "This is more than Excel takes at once. Choose fewer rows.",
  ResponsePayloadSizeLimitExceeded: "This is more than Excel reads at once. Select a smaller part.",
  InvalidSelection: "Several ranges are selected, or none. Select one cell of the sheet and try again.",
  ItemNotFound: "What was to be read or written is no longer in the workbook. Look whether the sheet or table was deleted.",
};

/** Whether there is a workbook to work in: not in a plain browser, and not where Microsoft's library could not be loaded. */
export function hasWorkbook(): boolean {
  return typeof Excel !== "undefined" && typeof Excel.run === "function";
}

/**
 * Runs work on the workbook.
 * @param undo `one step`: all that the work changes is undone at once, where Excel can merge it. Work that Excel cannot undo so throws
 * `UndoNotSupported`.
 * @throws WorkbookProblem where Excel refuses
 */
export async function inWorkbook<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  undo: "as it comes" | "one step" = "as it comes",
): Promise<T> {
  return reached(() => {
    if (undo === "one step" && hasRequirementSet("ExcelApi", "1.20")) return Excel.run({ mergeUndoGroup: true }, work);
    return Excel.run(work);
  });
}

/**
 * Reads the workbook without having Excel keep the ranges, so that no round trip has to give them back: `Excel.run` makes one more for
 * that. A range is of the round trip in which it was made: after a sync, what was loaded can be read, and nothing more be asked of it.
 * @throws WorkbookProblem where Excel refuses
 */
export async function fromWorkbook<T>(read: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return reached(() => read(new Excel.RequestContext()));
}

async function reached<T>(work: () => Promise<T>): Promise<T> {
  if (!hasWorkbook())
    throw new WorkbookProblem(
      "Excel is out of reach here. Open Orebook in Excel, with a connection to the Internet, to read and write sheets.",
      "NoWorkbook",
    );
  try {
    return await work();
  } catch (error) {
    throw asProblem(error);
  }
}

function asProblem(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const location = (error.debugInfo as { errorLocation?: string } | undefined)?.errorLocation;
  return new WorkbookProblem(ADVICE[error.code] ?? `Excel refused: ${error.message} (${error.code})`, error.code, location);
}
