import { fromWorkbook, WorkbookProblem } from "./workbook";

/** What a person can do where the workbook lets no sheet be added. */
export class StructureProtected extends WorkbookProblem {
  constructor() {
    super(
      "The structure of this workbook is protected, so that no sheet can be added. Unprotect it (Review, Protect Workbook) and try again.",
      "StructureProtected",
    );
  }
}

/** Whether the workbook lets no sheet be added, copied or deleted. */
export function isStructureProtected(): Promise<boolean> {
  return fromWorkbook(async (context) => {
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    return protection.protected;
  });
}
