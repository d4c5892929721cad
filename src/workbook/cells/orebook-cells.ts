import { callsIn, mayCallOrebook, type OrebookCall } from "../formula";
import { NamesInFormulas, type CallsOfName } from "./calling-names";
import type { FormulaPlace } from "./known-cells";
import { shownOf, type Shown } from "./shown";
import type { WorkbookSnapshot } from "./snapshot";

/** A cell whose formula calls Orebook, itself or through a defined name. */
export interface OrebookCell extends FormulaPlace {
  formula: string;
  /** What it showed when it was read. */
  shown: Shown;
  /** Those in its own formula. */
  calls: readonly OrebookCall[];
  /** Those in the formulas of defined names that it uses. */
  behindNames: CallsOfName;
}

/** The calls of formulas; of one that was filled down as the same text they are found once. */
export class CallsByFormula {
  private readonly known = new Map<string, readonly OrebookCall[]>();

  of(formula: string): readonly OrebookCall[] {
    let calls = this.known.get(formula);
    if (!calls) this.known.set(formula, (calls = callsIn(formula)));
    return calls;
  }
}

/** A snapshot, as far as its Orebook cells are looked for. */
export type CellsAndNames = Pick<WorkbookSnapshot, "blocks" | "callingNames">;

/**
 * Every cell whose formula calls Orebook, itself or through defined names, in the order of the blocks. Text that reads like a formula is
 * none: its value is the same text.
 * @param matters a cheap first look at a formula and its value, so that of a large workbook only few have to be looked into
 */
export function* orebookCells(
  { blocks, callingNames = new Map() }: CellsAndNames,
  matters: (formula: string, value: unknown) => boolean = () => true,
): Generator<OrebookCell> {
  const found = new CallsByFormula();
  const names = new NamesInFormulas(callingNames);
  for (const { sheet, row, column, formulas, values, types } of blocks)
    for (let down = 0; down < formulas.length; down += 1) {
      const cells = formulas[down]!;
      for (let right = 0; right < cells.length; right += 1) {
        const formula = cells[right];
        if (typeof formula !== "string" || !(mayCallOrebook(formula) || (formula.startsWith("=") && names.mayBeIn(formula))))
          continue;
        const value = values[down]?.[right];
        if (value === formula || !matters(formula, value)) continue;
        const calls = found.of(formula);
        const behindNames = names.callsBehind(formula);
        if (calls.length === 0 && behindNames.length === 0) continue;
        const at = { sheet, row: row + down, column: column + right };
        yield { ...at, formula, shown: shownOf(value, types[down]?.[right]), calls, behindNames };
      }
    }
}
