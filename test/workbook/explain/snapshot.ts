/** Snapshots of cells for tests: what src/excel reads of a workbook, made from contents. */
import type { CellResult } from "../../../src/domain/cell";
import { Fault } from "../../../src/domain/fault";
import { shownResult } from "../../../src/domain/shown";
import { readReference, referencesIn, type CellArea } from "../../../src/workbook/formula";
import type { CellSnapshot, ReadCell, ReadRange, ReadReference } from "../../../src/workbook/explain";

/** A cell that holds a value. */
export const holding = (value: string | number | boolean | null): ReadCell => ({
  value,
  formula: value === null ? "" : String(value),
  text: value === null ? "" : String(value),
});

/** A cell whose formula answers this. */
export function answering(formula: string, result: CellResult): ReadCell {
  const text = shownResult(result);
  if (result instanceof Fault) return { value: null, error: text, formula, text };
  const value = typeof result === "object" ? (result.kind === "card" ? result.text : result.number) : result;
  return { value, formula, text };
}

export interface Sheet {
  /** By address, `B2`. */
  [address: string]: ReadCell;
}

/** The cell at an address of a sheet, with what its references give; precedents are all cells of the sheet that have a formula. */
export function snapshotOf(sheet: Sheet, address: string, more: Partial<CellSnapshot> = {}): CellSnapshot {
  const cell = sheet[address] ?? holding(null);
  const { formula } = more.spill?.anchor ?? cell;
  const references = formula.startsWith("=") ? referencesIn(formula) : [];
  return {
    sheet: "Sheet1",
    address,
    cell,
    note: "",
    references: new Map(references.map((text) => [text, read(sheet, text)])),
    precedents: Object.keys(sheet).map((each) => rangeOf(sheet, areaOf(each))),
    precedentsProblem: "",
    ...more,
  };
}

export function areaOf(address: string): CellArea {
  const reference = readReference(address);
  if (reference?.kind !== "cells") throw new Error(`${address} is no range`);
  return reference.area;
}

function read(sheet: Sheet, text: string): ReadReference {
  const reference = readReference(text);
  return reference?.kind === "cells" ? rangeOf(sheet, reference.area) : { problem: `${text} is unknown.` };
}

function rangeOf(sheet: Sheet, area: CellArea): ReadRange {
  const cells: ReadCell[][] = [];
  for (let row = area.top; row <= Math.min(area.bottom, area.top + 99); row += 1) {
    const line: ReadCell[] = [];
    for (let column = area.left; column <= area.right; column += 1)
      line.push(sheet[`${String.fromCharCode(65 + column)}${row + 1}`] ?? holding(null));
    cells.push(line);
  }
  return { sheet: "Sheet1", area, cells };
}
