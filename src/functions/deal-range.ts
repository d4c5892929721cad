import { widthOf } from "../domain/broadcast";
import { isBlank, type Block, type CellValue } from "../domain/cell";
import type { Fault } from "../domain/fault";
import type { Dataset } from "../dataset/dataset";
import { blankArgument, type Parameter } from "./definition";
import { readingsOf } from "./readings";

/** What a cell of a range means: an entry, the reason why it is none, or nothing where it is blank. */
export type Read<T> = T | Fault | undefined;

/** A range of deals or terms, cell by cell and row by row. */
export interface ReadRange<T> {
  /** Up to the last cell that holds anything. */
  cells: readonly CellValue[];
  /** What every cell means, also below the last that holds anything. */
  entries: readonly Read<T>[];
}

/** How many cells a range has. */
export function sizeOf(block: Block<CellValue> | undefined): number {
  return block === undefined ? 0 : block.length * widthOf(block);
}

/**
 * Reads each spelling in a range once.
 * @param find the entry of a text that the parameter can read
 * @throws Fault `#VALUE!` where every cell is blank
 */
export function readRange<T>(
  block: Block<CellValue> | undefined,
  name: string,
  parameter: Parameter<T>,
  dataset: Dataset,
  find: (text: string) => T,
): ReadRange<T> {
  const cells = usedCells(block);
  if (cells.length === 0) throw blankArgument(name, parameter);
  const readings = readingsOf(parameter, name, dataset);
  const known = new Map<CellValue, Read<T>>();
  const entries = new Array<Read<T>>(sizeOf(block)).fill(undefined);
  cells.forEach((cell, index) => {
    if (isBlank(cell)) return;
    if (!known.has(cell)) known.set(cell, readings.of(cell).fault ?? find(String(cell)));
    entries[index] = known.get(cell);
  });
  return { cells, entries };
}

function usedCells(block: Block<CellValue> = []): CellValue[] {
  const width = widthOf(block);
  // Rows and cells that are missing are blank: Excel never sends them, other callers may.
  const cellAt = (index: number): CellValue => block[Math.floor(index / width)]?.[index % width] ?? null;
  let length = sizeOf(block);
  while (length > 0 && isBlank(cellAt(length - 1))) length -= 1;
  return Array.from({ length }, (_, index) => cellAt(index));
}
