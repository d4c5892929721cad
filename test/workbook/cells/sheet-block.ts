import type { Dataset } from "../../../src/dataset/dataset";
import { isCellError, shownOfResult, type Shown } from "../../../src/workbook/cells/shown";
import { argumentValues, wholeCall } from "../../../src/workbook/formula";
import type { SheetBlock } from "../../../src/workbook/scan/workbook-scan";

export const sheet = { name: "Data", key: "1" };

/** Cells as Excel gives them: what is typed, and what is shown where that is something else. */
export function sheetBlock(
  typed: readonly (readonly unknown[])[],
  shown: readonly (readonly Shown[])[] = [],
  at: Partial<SheetBlock> = {},
): SheetBlock {
  const cells = typed.map((row, down) => row.map((cell, right) => shown[down]?.[right] ?? (cell as Shown)));
  return {
    sheet,
    row: 0,
    column: 0,
    formulas: typed.map((row) => row.map((cell) => cell ?? "")),
    values: cells.map((row) => row.map((cell) => (isCellError(cell) ? cell.error : (cell ?? "")))),
    types: cells.map((row) =>
      row.map((cell) => (isCellError(cell) ? "Error" : cell === null ? "Empty" : typeof cell === "number" ? "Double" : "String")),
    ),
    ...at,
  };
}

/** What a formula that is one call with constants fills. */
export function answerBlock(formula: string, dataset: Dataset): Shown[][] {
  const call = wholeCall(formula)!;
  return call.definition.evaluate(argumentValues(call)!.blocks, dataset).map((row) => row.map(shownOfResult));
}

/** What the cell of such a formula shows. */
export function answered(formula: string, dataset: Dataset): Shown {
  return answerBlock(formula, dataset)[0]![0]!;
}
