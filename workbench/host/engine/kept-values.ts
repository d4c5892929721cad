/**
 * Values that Excel calculated for formulas that the engine cannot calculate: of functions that it has not, of other workbooks, or of the
 * add-in's functions in a form that Excel has not bound to them. Like Excel, the spreadsheet goes on showing them until the formula is
 * entered again. Values of formulas that it can calculate are shown as Excel shows what a file holds: until something makes it calculate them.
 */
import { type CellPosition, CorePlugin, helpers, type Model, registries } from "@odoo/o-spreadsheet";
import type { Scalar } from "../../bridge/spreadsheet-value";
import { type Dependencies, type FormulaCell, LateCalculation, pointsAtNothing } from "./late-calculation";

export interface KeptValue {
  /** What the cell shows, or rows of what the formula spills. */
  value: Scalar | Scalar[][];
  /** How a file writes names in the formula: `_xlfn.LET` by `LET`. Undefined where it writes them as they are shown. */
  marks?: Record<string, string>;
  /** Whether the formula names functions of the add-in without being bound to them: it shows its value although the functions are there. */
  isUnbound?: boolean;
  /** Whether the engine can calculate the formula: at the next change of what it depends on, or when somebody asks for it. */
  untilCalculated?: boolean;
}

/** Values that were to be shown until their formulas are calculated, and these have been. */
const calculated = new WeakSet<KeptValue>();

/** A kept value in a workbook's data, with its cell as `A1`. */
export interface SavedKeptValue extends KeptValue {
  sheetId: string;
  cell: string;
}

const NAME = "keptValues";

/** Parts of the engine's own plugins that its types do not describe. */
interface EvaluationInside {
  getters: Model["getters"] & KeptValueGetters;
  evaluator: Dependencies & {
    computeFormulaCell(position: CellPosition, cell: FormulaCell): unknown;
    evaluateCells(positions: readonly CellPosition[]): void;
  };
  handle(command: { type: string }): void;
  finalize(): void;
}
interface KeptValueGetters {
  getKeptValue(cellId: number): KeptValue | undefined;
  /** Cells that show a value until they are calculated. */
  getUncalculatedCells(): number[];
  /** How often such cells have been calculated. */
  countLateCalculations(): number;
}
interface UpdateCell extends CellPosition {
  type: string;
  content?: string;
}
interface DuplicateSheet {
  type: string;
  sheetId: string;
  sheetIdTo: string;
}
interface CellInside {
  getters: { getCell(position: CellPosition): { id: number } | undefined; getKeptValue(cellId: number): KeptValue | undefined };
  checkUselessUpdateCell(command: UpdateCell): string;
}
type Class<T> = new (...args: never[]) => T;

class KeptValuesPlugin extends CorePlugin<{ kept: Record<number, KeptValue | undefined> }> {
  static override getters = ["getKeptValue", "getUncalculatedCells"];
  kept: Record<number, KeptValue | undefined> = {};

  getKeptValue(cellId: number): KeptValue | undefined {
    const kept = this.kept[cellId];
    return kept && !calculated.has(kept) ? kept : undefined;
  }

  getUncalculatedCells(): number[] {
    const ids = Object.keys(this.kept).map(Number);
    return ids.filter(
      (id) => this.getKeptValue(id)?.untilCalculated === true && this.getters.tryGetCellPosition(id) !== undefined,
    );
  }

  override handle(command: { type: string }): void {
    if (command.type === "DUPLICATE_SHEET") this.copySheet(command as DuplicateSheet);
    if (command.type !== "UPDATE_CELL") return;
    const { content, ...position } = command as UpdateCell;
    if (content === undefined) return;
    const cell = this.getters.getCell(position);
    if (cell && this.kept[cell.id]) this.history.update("kept", cell.id, undefined);
  }

  private copySheet({ sheetId, sheetIdTo }: DuplicateSheet): void {
    for (const id of Object.keys(this.kept)) {
      const kept = this.getKeptValue(Number(id));
      const position = kept && this.getters.tryGetCellPosition(Number(id));
      const copy = position?.sheetId === sheetId ? this.getters.getCell({ ...position, sheetId: sheetIdTo }) : undefined;
      if (copy) this.history.update("kept", copy.id, { ...kept! });
    }
  }

  override import(data: object): void {
    for (const { sheetId, cell, ...kept } of (data as { [NAME]?: SavedKeptValue[] })[NAME] ?? []) {
      const { zone } = this.getters.getRangeFromSheetXC(sheetId, cell);
      const found = this.getters.getCell({ sheetId, col: zone.left, row: zone.top });
      if (found?.isFormula) this.kept[found.id] = kept;
    }
  }

  override export(data: object): void {
    const saved: SavedKeptValue[] = [];
    for (const id of Object.keys(this.kept)) {
      const kept = this.getKeptValue(Number(id));
      const position = kept && this.getters.tryGetCellPosition(Number(id));
      if (!position) continue;
      const { sheetId, row, col } = position;
      const range = this.getters.getRangeFromZone(sheetId, { top: row, bottom: row, left: col, right: col });
      saved.push({ sheetId, cell: this.getters.getRangeString(range, sheetId), ...kept });
    }
    if (saved.length > 0) (data as { [NAME]?: SavedKeptValue[] })[NAME] = saved;
  }
}

/** Models made from then on keep such values. */
export function registerKeptValues(): void {
  const { corePluginRegistry, coreViewsPluginRegistry } = registries;
  if (corePluginRegistry.contains(NAME)) return;
  corePluginRegistry.add(NAME, KeptValuesPlugin as never);

  const Evaluation = coreViewsPluginRegistry.get("evaluation") as unknown as Class<EvaluationInside>;
  class KeepingEvaluation extends Evaluation {
    static getters = [...(Evaluation as unknown as { getters: string[] }).getters, "countLateCalculations"];
    private readonly late = new LateCalculation(this.getters, this.evaluator);
    private lateCalculations = 0;

    constructor(...args: never[]) {
      super(...args);
      const { evaluator } = this;
      const compute = evaluator.computeFormulaCell.bind(evaluator);
      evaluator.computeFormulaCell = (position, cell) => {
        const kept = this.getters.getKeptValue(cell.id);
        if (kept?.untilCalculated && pointsAtNothing(cell)) calculated.add(kept);
        else if (kept) return compute(position, { ...cell, ...{ compiledFormula: keptFormula(kept) } } as never);
        return compute(position, cell);
      };
    }

    countLateCalculations(): number {
      return this.lateCalculations;
    }

    override handle(command: { type: string }): void {
      super.handle(command);
      this.late.notice(command);
    }

    override finalize(): void {
      super.finalize();
      const due = this.late.due(() => this.getters.getUncalculatedCells());
      if (due.length === 0) return;
      this.lateCalculations++;
      for (const { id } of due) calculated.add(this.getters.getKeptValue(id)!);
      this.evaluator.evaluateCells(due.map(({ position }) => position));
    }
  }
  coreViewsPluginRegistry.replace("evaluation", KeepingEvaluation as never);

  // A formula that is entered again as it is changes nothing for the engine; here it is no longer what was kept.
  const Cells = corePluginRegistry.get("cell") as unknown as Class<CellInside>;
  class CellsEnteredAgain extends Cells {
    override checkUselessUpdateCell(command: UpdateCell): string {
      const cell = command.content === undefined ? undefined : this.getters.getCell(command);
      return cell && this.getters.getKeptValue(cell.id) ? "Success" : super.checkUselessUpdateCell(command);
    }
  }
  corePluginRegistry.replace("cell", CellsEnteredAgain as never);
}

const UNBOUND =
  "This formula came without a link to the add-in, so Excel shows what it held. The command Repair enters it again; so does F2, Enter.";

const UNCALCULATED =
  "This error is what the file holds: the formula has not been calculated since the file was opened. F2, Enter calculates it, and its reason is here then.";

const keptFormula = (kept: KeptValue) => ({ rangeDependencies: [], execute: () => result(kept) });

function result({ value, isUnbound, untilCalculated }: KeptValue): unknown {
  const single = (scalar: Scalar) => {
    if (isUnbound && scalar === "#NAME?") return { value: scalar, message: UNBOUND };
    return untilCalculated && helpers.isEvaluationError(scalar) ? { value: scalar, message: UNCALCULATED } : { value: scalar };
  };
  if (!Array.isArray(value)) return single(value);
  // The engine wants columns of cells.
  return (value[0] ?? []).map((_, column) => value.map((row) => single(row[column] ?? null)));
}

/** What is kept for the formula of a cell that the engine cannot calculate. */
export function keptValueOf(getters: Model["getters"], cellId: number): KeptValue | undefined {
  const kept = (getters as unknown as Partial<KeptValueGetters>).getKeptValue?.(cellId);
  return kept?.untilCalculated ? undefined : kept;
}

/** Whether the cell shows another value once its formula is entered again as it is. */
export function isCalculatedWhenEntered(getters: Model["getters"], cellId: number): boolean {
  const { isUnbound, untilCalculated } = (getters as unknown as Partial<KeptValueGetters>).getKeptValue?.(cellId) ?? {};
  return isUnbound === true || untilCalculated === true;
}

/** Formulas that show what a file holds of them, and have not been calculated since. */
export const uncalculatedCells = (getters: Model["getters"]): number[] =>
  (getters as unknown as Partial<KeptValueGetters>).getUncalculatedCells?.() ?? [];

/** Another number after each time that such formulas were calculated, which changes what the workbook holds. */
export const countLateCalculations = (getters: Model["getters"]): number =>
  (getters as unknown as Partial<KeptValueGetters>).countLateCalculations?.() ?? 0;
