import { hasRequirementSet } from "./requirement-sets";
import { inWorkbook } from "./workbook";

/** Puts the keyboard back into the sheet, where this Excel lets an add-in do so: ExcelApiDesktop 1.1. */
export async function focusGrid(): Promise<void> {
  if (!hasRequirementSet("ExcelApiDesktop", "1.1")) return;
  try {
    await inWorkbook(async ({ workbook }) => workbook.focus());
  } catch {
    // What was to be done is done; where the keyboard is is no reason to report a failure.
  }
}
