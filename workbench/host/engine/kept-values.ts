/**
 * Values that Excel calculated for formulas that the engine cannot calculate: of functions that it has not, of other workbooks, or of the
 * add-in's functions in a form that Excel has not bound to them. Like Excel, the spreadsheet goes on showing them until the formula is
 * entered again.
 */
import { type CellPosition, CorePlugin, type Model, registries } from "@odoo/o-spreadsheet";
import type { Scalar } from "../../bridge/spreadsheet-value";

export interface KeptValue {
  /** What the cell shows, or rows of what the formula spills. */
  value: Scalar | Scalar[][];
  /** How a file writes names in the formula: `_xlfn.LET` by `LET`. Undefined where it writes them as they are shown. */
  marks?: Record<string, string>;
  /** Whether the formula names functions of the add-in without being bound to them: it shows its value although the functions are there. */
  isUnbound?: boolean;
}

/** A kept value in a workbook's data, with its cell as `A1`. */
export interface SavedKeptValue extends KeptValue {
  sheetId: string;
  cell: string;
}

const NAME = "keptValues";

/** Parts of the engine's own plugins that its types do not describe. */
interface EvaluationInside {
  getters: { getKeptValue(cellId: number): KeptValue | undefined };
  evaluator: { computeFormulaCell(position: CellPosition, cell: { id: number }): unknown };
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
  static override getters = ["getKeptValue"];
  kept: Record<number, KeptValue | undefined> = {};

  getKeptValue(cellId: number): KeptValue | undefined {
    return this.kept[cellId];
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
    for (const [id, kept] of Object.entries(this.kept)) {
      const position = kept && this.getters.tryGetCellPosition(Number(id));
      const copy = position?.sheetId === sheetId ? this.getters.getCell({ ...position, sheetId: sheetIdTo }) : undefined;
      if (copy) this.history.update("kept", copy.id, kept);
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
    for (const [id, kept] of Object.entries(this.kept)) {
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
    constructor(...args: never[]) {
      super(...args);
      const { evaluator } = this;
      const compute = evaluator.computeFormulaCell.bind(evaluator);
      evaluator.computeFormulaCell = (position, cell) => {
        const kept = this.getters.getKeptValue(cell.id);
        return compute(
          position,
          kept ? { ...cell, ...{ compiledFormula: { rangeDependencies: [], execute: () => result(kept) } } } : cell,
        );
      };
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

function result({ value, isUnbound }: KeptValue): unknown {
  const single = (scalar: Scalar) => (isUnbound && scalar === "#NAME?" ? { value: scalar, message: UNBOUND } : { value: scalar });
  if (!Array.isArray(value)) return single(value);
  // The engine wants columns of cells.
  return (value[0] ?? []).map((_, column) => value.map((row) => single(row[column] ?? null)));
}

/** What is kept for the formula of a cell; nothing where the engine calculates it. */
export function keptValueOf(getters: Model["getters"], cellId: number): KeptValue | undefined {
  return (getters as unknown as Partial<EvaluationInside["getters"]>).getKeptValue?.(cellId);
}
