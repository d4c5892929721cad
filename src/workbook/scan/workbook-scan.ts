import type { CitedWork } from "../../domain/citation";
import { faultsAsResults, Fault } from "../../domain/fault";
import type { Dataset } from "../../dataset/dataset";
import { cellAddress, type SheetReference } from "../area";
import { argumentValues, type OrebookCall } from "../formula";
import type { CallingNames } from "../cells/calling-names";
import { OrebookCellFinder } from "../cells/orebook-cells";
import { isCellError } from "../cells/shown";

/** Cells of a sheet as they were read; rows and columns count from the sheet's first cell. */
export interface SheetBlock {
  sheet: SheetReference;
  row: number;
  column: number;
  formulas: unknown[][];
  /** What the cells hold: an error is its name, such as `#N/A`. */
  values: unknown[][];
  /** Excel's names of the types of values. */
  types: string[][];
}

/** A cell with an Orebook formula that shows an error. */
export interface CellInError {
  sheet: SheetReference;
  row: number;
  column: number;
  /** `B2` */
  cell: string;
  /** `#N/A`, `#NAME?` */
  error: string;
  formula: string;
}

/** What one sheet has. */
export interface SheetCount {
  name: string;
  /** Cells whose formula calls Orebook. */
  formulas: number;
  /** Those of them that show an error. */
  errors: number;
}

/** What a workbook has of Orebook. */
export interface FormulaCount {
  /** Sheets with Orebook formulas, in the order of the workbook. */
  sheets: SheetCount[];
  formulas: number;
  inError: CellInError[];
  /** Works that the calls with all their arguments in the formula rest on, those that most calls rest on first. */
  sources: { work: CitedWork; calls: number }[];
  /** Calls whose sources only the cells they point at can tell. */
  callsWithReferences: number;
}

/** Counts Orebook formulas, block by block as they are read. */
export class WorkbookScan {
  private readonly sheets = new Map<string, SheetCount>();
  private readonly inError: CellInError[] = [];
  /** Distinct calls by their text, so that a formula that was filled down is looked into once. */
  private readonly calls = new Map<string, { call: OrebookCall; count: number }>();

  private readonly finder: OrebookCellFinder;

  /** @param callingNames the defined names whose formulas call Orebook */
  constructor(callingNames?: CallingNames) {
    this.finder = new OrebookCellFinder(callingNames);
  }

  add(block: SheetBlock): void {
    for (const { sheet, row, column, formula, shown, calls, behindNames } of this.finder.in(block)) {
      const counted = this.countOf(sheet);
      counted.formulas += 1;
      for (const call of calls) this.count(call);
      for (const group of behindNames) for (const call of group) this.count(call);
      if (!isCellError(shown)) continue;
      counted.errors += 1;
      this.inError.push({ sheet, row, column, cell: cellAddress(row, column), error: shown.error, formula });
    }
  }

  result(dataset: Dataset): FormulaCount {
    const sheets = [...this.sheets.values()];
    const works = new Map<string, { work: CitedWork; calls: number }>();
    let callsWithReferences = 0;
    for (const { call, count } of this.calls.values()) {
      const cited = worksOf(call, dataset);
      if (!cited) callsWithReferences += count;
      for (const work of cited ?? []) {
        const entry = works.get(work.id) ?? { work, calls: 0 };
        entry.calls += count;
        works.set(work.id, entry);
      }
    }
    return {
      sheets,
      formulas: sheets.reduce((sum, { formulas }) => sum + formulas, 0),
      inError: this.inError,
      sources: [...works.values()].sort((a, b) => b.calls - a.calls || a.work.short.localeCompare(b.work.short, "en")),
      callsWithReferences,
    };
  }

  private count(call: OrebookCall): void {
    const counted = this.calls.get(call.text);
    if (counted) counted.count += 1;
    else this.calls.set(call.text, { call, count: 1 });
  }

  private countOf({ key, name }: SheetReference): SheetCount {
    let count = this.sheets.get(key);
    if (!count) this.sheets.set(key, (count = { name, formulas: 0, errors: 0 }));
    return count;
  }
}

/** The works that a call rests on; undefined where its arguments stand in other cells. */
function worksOf(call: OrebookCall, dataset: Dataset): CitedWork[] | undefined {
  const values = argumentValues(call);
  if (!values) return undefined;
  const cells = values.cells ?? values.blocks.map((block) => block[0]?.[0] ?? null);
  const evidence = faultsAsResults(() => call.definition.evidence(cells, dataset));
  if (evidence instanceof Fault) return [];
  return [...new Map(evidence.map(({ work }) => [work.id, work])).values()];
}
