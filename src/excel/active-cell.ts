import { inWorkbook } from "./workbook";

export interface ActiveCell {
  /** `Sheet1!B2` */
  address: string;
  /** In Excel's English form, `=` included; the content where the cell has no formula, empty where it has none. */
  formula: string;
}

/**
 * The cell that has the cursor.
 * @throws WorkbookProblem where Excel refuses
 */
export function activeCell(): Promise<ActiveCell> {
  return inWorkbook(async (context) => {
    const cell = context.workbook.getActiveCell().load("address,formulas");
    await context.sync();
    return { address: cell.address, formula: String(cell.formulas[0]![0]) };
  });
}
