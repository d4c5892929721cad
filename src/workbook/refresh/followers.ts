import { mayCallOrebook } from "../formula";
import type { KnownCells } from "../cells/known-cells";
import { isCellError, isFormula, isWaiting } from "../cells/shown";
import type { SheetBlock } from "../scan/workbook-scan";
import type { ErrorCell } from "./report";

/**
 * Formulas of the person's own that show an error and did not before: they calculate with cells that have changed.
 * @param now the cells as they were read after everything was calculated
 * @param callsByName whether a formula may call Orebook through a defined name: those are compared by themselves
 */
export function followersInError(
  before: KnownCells,
  now: readonly SheetBlock[],
  callsByName: (formula: string) => boolean,
): ErrorCell[] {
  const found: ErrorCell[] = [];
  for (const { sheet, row, column, formulas, values, types } of now)
    types.forEach((cells, down) =>
      cells.forEach((type, right) => {
        if (type !== "Error") return;
        const [formula, error] = [formulas[down]?.[right], String(values[down]?.[right])];
        if (!isFormula(formula, error) || mayCallOrebook(formula) || callsByName(formula) || isWaiting({ error })) return;
        const place = { sheet, row: row + down, column: column + right };
        const old = before.at(sheet.name, place.row, place.column);
        if (old === undefined || isCellError(old)) return;
        found.push({ ...place, formula, error, message: "It calculates with cells that have changed.", wasError: false });
      }),
    );
  return found;
}
