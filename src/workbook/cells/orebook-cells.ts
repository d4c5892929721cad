import { callsIn, mayCallOrebook, type OrebookCall } from "../formula";
import type { SheetBlock } from "../scan/workbook-scan";
import { NamesInFormulas, type CallingNames, type CallsOfName } from "./calling-names";
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

/** A snapshot, as far as its Orebook cells are looked for. */
export type CellsAndNames = Pick<WorkbookSnapshot, "blocks" | "callingNames">;

/**
 * Every cell whose formula calls Orebook, itself or through defined names, in the order of the blocks. Text that reads like a formula is
 * none: its value is the same text.
 * @param matters a cheap first look at a formula and its value, so that of a large workbook only few have to be looked into
 */
export function* orebookCells(
  { blocks, callingNames }: CellsAndNames,
  matters?: (formula: string, value: unknown) => boolean,
): Generator<OrebookCell> {
  const finder = new OrebookCellFinder(callingNames);
  for (const block of blocks) yield* finder.in(block, matters);
}

/** Finds Orebook cells in blocks that come one after the other; a formula that was filled down as the same text is looked into once. */
export class OrebookCellFinder {
  private readonly known = new Map<string, readonly OrebookCall[]>();
  private readonly names: NamesInFormulas;

  constructor(callingNames: CallingNames = new Map()) {
    this.names = new NamesInFormulas(callingNames);
  }

  /** As `orebookCells`, of one block. */
  *in(
    { sheet, row, column, formulas, values, types }: SheetBlock,
    matters: (formula: string, value: unknown) => boolean = () => true,
  ): Generator<OrebookCell> {
    for (let down = 0; down < formulas.length; down += 1) {
      const cells = formulas[down]!;
      for (let right = 0; right < cells.length; right += 1) {
        const formula = cells[right];
        if (typeof formula !== "string" || !this.mayCall(formula)) continue;
        const value = values[down]?.[right];
        if (value === formula || !matters(formula, value)) continue;
        const calls = this.callsIn(formula);
        const behindNames = this.names.callsBehind(formula);
        if (calls.length === 0 && behindNames.length === 0) continue;
        const shown = shownOf(value, types[down]?.[right]);
        yield { sheet, row: row + down, column: column + right, formula, shown, calls, behindNames };
      }
    }
  }

  private mayCall(formula: string): boolean {
    return mayCallOrebook(formula) || (formula.startsWith("=") && this.names.mayBeIn(formula));
  }

  private callsIn(formula: string): readonly OrebookCall[] {
    let calls = this.known.get(formula);
    if (!calls) this.known.set(formula, (calls = callsIn(formula)));
    return calls;
  }
}
