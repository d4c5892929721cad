import type { Block } from "../../domain/cell";
import { hasCell, SHEET_COLUMNS, SHEET_ROWS, type SheetReference } from "../area";
import { readReference, type CellArea, type Reference } from "../formula";
import type { SheetBlock } from "../scan/workbook-scan";
import { isFormula, shownOf, type Shown } from "./shown";
import type { TablePlace, WorkbookSnapshot } from "./snapshot";

/** A cell with a formula. */
export interface FormulaPlace {
  sheet: SheetReference;
  row: number;
  column: number;
}

/** Cells of one argument that are looked up: a whole column is cut where nothing is filled any more, and more than this is not followed. */
const MOST_CELLS = 100_000;

/** The cells of a workbook that were read, by their place and by the references of formulas. */
export class KnownCells {
  private readonly sheets = new Map<string, SheetBlock[]>();
  private readonly tables: readonly TablePlace[];
  private readonly references = new Map<string, Reference | undefined>();

  constructor(private readonly snapshot: WorkbookSnapshot) {
    this.tables = snapshot.tables ?? [];
    for (const block of snapshot.blocks) {
      const name = block.sheet.name.toLowerCase();
      const blocks = this.sheets.get(name);
      if (blocks) blocks.push(block);
      else this.sheets.set(name, [block]);
    }
  }

  /** What a cell shows; null where nothing is filled, undefined where the sheet was not read. */
  at(sheet: string, row: number, column: number): Shown | undefined {
    const blocks = this.sheets.get(sheet.toLowerCase());
    if (!blocks) return undefined;
    for (const block of blocks) {
      const values = block.values[row - block.row];
      const at = column - block.column;
      if (values && at >= 0 && at < values.length) return shownOf(values[at], block.types[row - block.row]?.[at]);
    }
    return null;
  }

  /** What a cell holds as typed; empty text where nothing is filled. */
  formulaAt(sheet: string, row: number, column: number): unknown {
    return this.readAt("formulas", sheet, row, column);
  }

  /** The formula of a cell; undefined where it has none. */
  formulaOf({ sheet, row, column }: FormulaPlace): string | undefined {
    const formula = this.formulaAt(sheet.name, row, column);
    return isFormula(formula, this.readAt("values", sheet.name, row, column)) ? formula : undefined;
  }

  private readAt(what: "formulas" | "values", sheet: string, row: number, column: number): unknown {
    for (const block of this.sheets.get(sheet.toLowerCase()) ?? []) {
      const cells = block[what][row - block.row];
      const at = column - block.column;
      if (cells && at >= 0 && at < cells.length) return cells[at];
    }
    return "";
  }

  /**
   * What a reference or name gives; undefined where it is not known.
   * @param text as it stands in a formula
   * @param from the cell with that formula
   */
  reference(text: string, from: FormulaPlace): Block<Shown> | undefined {
    const reference = this.read(text);
    switch (reference?.kind) {
      case "cells":
        return this.block(reference.sheet ?? from.sheet.name, reference.area);
      case "table":
        return this.ofTable(reference, from);
      case "name":
        return this.snapshot.names?.get(reference.name.toUpperCase());
      default:
        return undefined;
    }
  }

  private read(text: string): Reference | undefined {
    if (!this.references.has(text)) this.references.set(text, readReference(text));
    return this.references.get(text);
  }

  private ofTable({ table, column, isThisRow }: Extract<Reference, { kind: "table" }>, from: FormulaPlace) {
    const named = this.tables.find(({ name, area }) =>
      table === undefined ? hasCell(area, from) : name.toLowerCase() === table.toLowerCase(),
    );
    if (!named) return undefined;
    const { area, headers } = named;
    const at = headers.findIndex((header) => header.toLowerCase() === column?.toLowerCase());
    if (column !== undefined && at < 0) return undefined;
    const [left, right] =
      column === undefined ? [area.column, area.column + area.columns - 1] : [area.column + at, area.column + at];
    const [top, bottom] = isThisRow ? [from.row, from.row] : [area.row + 1, area.row + area.rows - 1];
    return this.block(area.sheet.name, { top, left, bottom, right });
  }

  /** Cells of a sheet; undefined where it was not read, and for more of them than are followed. */
  private block(sheet: string, area: CellArea): Block<Shown> | undefined {
    const blocks = this.sheets.get(sheet.toLowerCase());
    if (!blocks) return undefined;
    const { top, left } = area;
    const [bottom, right] = [this.lastRow(area, blocks), this.lastColumn(area, blocks)];
    if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return undefined;
    const cells: Block<Shown> = [];
    for (let row = top; row <= bottom; row += 1) {
      const line: Shown[] = [];
      for (let column = left; column <= right; column += 1) line.push(this.at(sheet, row, column) ?? null);
      cells.push(line);
    }
    return cells;
  }

  /** Of whole columns, the rows that are filled: the others are blank. */
  private lastRow({ top, bottom }: CellArea, blocks: readonly SheetBlock[]): number {
    if (bottom - top + 1 < SHEET_ROWS) return bottom;
    return Math.max(top, ...blocks.map(({ row, values }) => row + values.length - 1));
  }

  private lastColumn({ left, right }: CellArea, blocks: readonly SheetBlock[]): number {
    if (right - left + 1 < SHEET_COLUMNS) return right;
    return Math.max(left, ...blocks.map(({ column, values }) => column + (values[0]?.length ?? 0) - 1));
  }
}
