/**
 * The spreadsheet as Excel's objects need it, over the engine's model. Writes to cells are gathered and made in one command before
 * anything is read, so that ten thousand cells cost one calculation and one step of undo; a batch never sees the difference.
 */
import type { Model } from "@odoo/o-spreadsheet";
import { HostError, invalidArgument, itemNotFound } from "../wire/errors";
import { type Area, columnCount, COLUMNS, intersect, rowCount, ROWS, type Zone } from "./area";
import { type EngineCommand, registerCommandList, runCommands } from "./command-list";
import { registerKeptFilters } from "./kept-filters";
import { registerKeptValues, uncalculatedCells } from "./kept-values";
import { registerQuotedSheets } from "./quoted-sheets";
import { registerStillTables, WRITTEN } from "./still-tables";
import { readState, registerStoredState, setState, type StoredState } from "./stored-state";

type Getters = Model["getters"];
export type Style = NonNullable<ReturnType<Getters["getCellStyle"]>>;

export interface CellChange {
  content?: string;
  format?: string;
  /** The whole style of the cell; null takes it away. */
  style?: Style | null;
}

/**
 * A sheet is one row and column longer than what is in it: when the engine adds rows behind the last, ranges that end there become longer,
 * and a selection that ends there counts as whole columns.
 */
const SPARE = 2;

/** The engine lays out every cell of a sheet, also the empty ones: one cell at the end of Excel's grid would keep it busy for good. */
const MOST_CELLS = 20_000_000;

/** Makes the engine able to carry a host. It must run before the model is made. */
export function prepareHost(): void {
  registerQuotedSheets();
  registerCommandList();
  registerStoredState();
  registerKeptValues();
  registerKeptFilters();
  registerStillTables();
}

export class Spreadsheet {
  private readonly pending = new Map<string, Map<string, CellChange & { row: number; col: number }>>();
  /** Rows and columns that the sheets will have once the pending writes are made. */
  private readonly sizes = new Map<string, Size>();
  private pendingState: Partial<StoredState> | undefined;
  private readonly dirty = new Set<number>();

  constructor(readonly model: Model) {
    readState(model);
  }

  /** What the engine can be asked, after all writes. */
  get getters(): Getters {
    // What the engine itself can be asked does not depend on the state that it lacks.
    if (this.pending.size > 0) this.flush();
    return this.model.getters;
  }

  get state(): StoredState {
    if (this.pending.size > 0) this.flush();
    return { ...readState(this.model), ...this.pendingState };
  }

  /** Gathered as writes to cells are: hundreds of comments cost one step. */
  setState(state: Partial<StoredState>): void {
    this.pendingState = { ...this.pendingState, ...state };
  }

  /** Runs commands as one step of undo. @throws HostError with the engine's reason, after which nothing further is done. */
  run(...commands: EngineCommand[]): void {
    this.flush();
    this.runNow(commands);
  }

  /** Like run, for what Excel allows on a protected sheet and the engine does not. */
  runUnlocked(sheetId: string, ...commands: EngineCommand[]): void {
    if (!this.getters.isSheetLocked(sheetId)) return this.run(...commands);
    const remains = !commands.some(({ type }) => type === "DELETE_SHEET");
    const { protection } = this.state;
    const again: EngineCommand[] = [{ type: "LOCK_SHEET", sheetId }, setState({ protection })];
    this.run({ type: "UNLOCK_SHEET", sheetId }, ...commands, ...(remains ? again : []));
  }

  /** Changes a cell, which may lie beyond the end of the engine's sheet. @throws HostError AccessDenied on a protected sheet */
  change(sheetId: string, row: number, col: number, change: CellChange): void {
    this.demandUnprotected(sheetId);
    this.sizes.set(sheetId, this.demandRoom(sheetId, row, col));
    let cells = this.pending.get(sheetId);
    if (!cells) this.pending.set(sheetId, (cells = new Map()));
    const key = `${row} ${col}`;
    cells.set(key, { ...cells.get(key), ...change, row, col });
  }

  /** The format that the cell will have when everything written so far is made. */
  formatAt(sheetId: string, row: number, col: number): string | undefined {
    const written = this.pending.get(sheetId)?.get(`${row} ${col}`)?.format;
    return written ?? this.model.getters.getCell({ sheetId, row, col })?.format;
  }

  demandUnprotected(sheetId: string): void {
    if (this.model.getters.isSheetLocked(sheetId))
      throw new HostError("AccessDenied", `The worksheet ${this.sheetName(sheetId)} is protected.`);
  }

  /**
   * The size of the sheet that has the cell.
   * @throws HostError UnsupportedOperation where the engine's sheet would become too large
   */
  demandRoom(sheetId: string, row: number, col: number): Size {
    const known = this.sizes.get(sheetId) ?? sizeOf(this.model.getters.getSheetZone(sheetId));
    const size = {
      rows: Math.max(known.rows, Math.min(ROWS, row + SPARE)),
      columns: Math.max(known.columns, Math.min(COLUMNS, col + SPARE)),
    };
    if (size.rows * size.columns > MOST_CELLS)
      throw new HostError(
        "UnsupportedOperation",
        `The workbench's spreadsheet cannot have ${size.rows} rows of ${size.columns} columns: it has room for ${MOST_CELLS} cells a sheet.`,
      );
    return size;
  }

  flush(): void {
    if (this.pending.size === 0 && !this.pendingState) return;
    const commands: EngineCommand[] = this.pendingState ? [setState(this.pendingState)] : [];
    this.pendingState = undefined;
    for (const [sheetId, cells] of this.pending) {
      const written = [...cells.values()];
      commands.push(...this.growth(sheetId, written));
      for (const cell of written) {
        // The engine takes no notice of a formula that stands there already, though its functions may be known by now.
        if (this.isUnknown(sheetId, cell))
          commands.push({ type: "UPDATE_CELL", sheetId, row: cell.row, col: cell.col, content: "" });
        commands.push({ type: "UPDATE_CELL", sheetId, ...cell, ...WRITTEN });
      }
    }
    this.pending.clear();
    this.sizes.clear();
    this.runNow(commands);
  }

  /** Whether what is written into a cell is the formula that stands there and that the engine could not read when it was entered. */
  private isUnknown(sheetId: string, { row, col, content }: CellChange & { row: number; col: number }): boolean {
    const cell = content === undefined ? undefined : this.model.getters.getCell({ sheetId, row, col });
    return cell?.isFormula === true && cell.compiledFormula.isBadExpression && content === cell.compiledFormula.normalizedFormula;
  }

  /** Marks formulas for the next calculation. */
  setDirty(area: Area): void {
    for (const { id } of this.formulaCells(area)) this.dirty.add(id);
  }

  /** Calculates what is marked. Everything else is calculated at once whenever something changes. */
  calculateDirty(): void {
    if (this.dirty.size === 0) return;
    const cellIds = [...this.dirty].filter((id) => this.getters.tryGetCellPosition(id) !== undefined);
    this.dirty.clear();
    if (cellIds.length > 0) this.run({ type: "EVALUATE_CELLS", cellIds });
  }

  calculateAll(): void {
    this.dirty.clear();
    const cellIds = uncalculatedCells(this.getters);
    this.run({ type: "EVALUATE_CELLS" }, ...(cellIds.length > 0 ? [{ type: "EVALUATE_CELLS" as const, cellIds }] : []));
  }

  /** Formulas of an area with their places, row by row. */
  formulaCells(area: Area): { id: number; row: number; col: number }[] {
    const found: { id: number; row: number; col: number }[] = [];
    const { sheetId } = area;
    const { getters } = this;
    this.eachCell(area, (row, col) => {
      const cell = getters.getCell({ sheetId, row, col });
      if (cell?.isFormula) found.push({ id: cell.id, row, col });
    });
    return found;
  }

  /** Goes through the cells of the area that the engine has; those beyond its sheet are empty. */
  eachCell(area: Area, visit: (row: number, col: number) => void): void {
    const zone = intersect(area, this.sheetZone(area.sheetId));
    if (!zone) return;
    for (let row = zone.top; row <= zone.bottom; row++) for (let col = zone.left; col <= zone.right; col++) visit(row, col);
  }

  /** The part of Excel's sheet that the engine has. */
  sheetZone(sheetId: string): Zone {
    return this.getters.getSheetZone(sheetId);
  }

  /** Makes sure that the engine's sheet has all cells of the area, and that it does not end with them. */
  grow(area: Area): void {
    this.demandRoom(area.sheetId, area.bottom, area.right);
    if (this.pending.size > 0) this.flush();
    const commands = this.growth(area.sheetId, [{ row: area.bottom, col: area.right }]);
    if (commands.length > 0) this.run(...commands);
  }

  /** @throws HostError ItemNotFound for a sheet that is gone. */
  sheetName(sheetId: string): string {
    const name = this.model.getters.tryGetSheetName(sheetId);
    if (name === undefined) throw itemNotFound("The worksheet has been deleted.");
    return name;
  }

  /** The sheet of that name or id, whatever its case. */
  findSheet(nameOrId: string): string | undefined {
    const { getters } = this;
    if (getters.tryGetSheet(nameOrId)) return nameOrId;
    const wanted = nameOrId.toLowerCase();
    return getters.getSheetIds().find((sheetId) => getters.getSheetName(sheetId).toLowerCase() === wanted);
  }

  newId(): string {
    return this.model.uuidGenerator.uuidv4();
  }

  private growth(sheetId: string, cells: readonly { row: number; col: number }[]): EngineCommand[] {
    const zone = this.model.getters.getSheetZone(sheetId);
    const rows =
      Math.min(
        ROWS,
        cells.reduce((most, { row }) => Math.max(most, row + SPARE), 0),
      ) - rowCount(zone);
    const columns =
      Math.min(
        COLUMNS,
        cells.reduce((most, { col }) => Math.max(most, col + SPARE), 0),
      ) - columnCount(zone);
    const sheetName = this.sheetName(sheetId);
    const add = (dimension: "ROW" | "COL", base: number, quantity: number): EngineCommand[] =>
      quantity > 0 ? [{ type: "ADD_COLUMNS_ROWS", sheetId, sheetName, dimension, base, quantity, position: "after" }] : [];
    return [...add("ROW", zone.bottom, rows), ...add("COL", zone.right, columns)];
  }

  private runNow(commands: readonly EngineCommand[]): void {
    const refused = runCommands(this.model, commands);
    if (refused) throw refusal(refused.command.type, refused.reasons);
  }
}

interface Size {
  rows: number;
  columns: number;
}

const sizeOf = (zone: Zone): Size => ({ rows: rowCount(zone), columns: columnCount(zone) });

export const TABLE_OVERLAP = "A table can't overlap another table.";

const CODES: Record<string, (reason: string) => HostError> = {
  SheetLocked: () => new HostError("AccessDenied", "The worksheet is protected."),
  DuplicatedSheetName: () => new HostError("ItemAlreadyExists", "A worksheet has this name."),
  NamedRangeNameAlreadyExists: () => new HostError("ItemAlreadyExists", "A name like this exists."),
  TableOverlap: () => invalidArgument(TABLE_OVERLAP),
  NotEnoughSheets: () => new HostError("InvalidOperation", "A workbook keeps one visible worksheet."),
};

function refusal(command: string, [reason = ""]: readonly string[]): HostError {
  return CODES[reason]?.(reason) ?? invalidArgument(`The spreadsheet refused ${command}: ${reason}.`);
}
