import type { Block } from "./cell";
import { invalidValue } from "./fault";

/**
 * Applies a function element by element to blocks of different shapes as Excel does: a block of one row, one column or one
 * cell is repeated along the others.
 * @throws Fault `#VALUE!` where shapes do not fit, for the whole call
 */
export function broadcast<T, R>(blocks: readonly Block<T>[], names: readonly string[], apply: (elements: T[]) => R): Block<R> {
  const rows = commonLength(blocks, names, (block) => block.length);
  const columns = commonLength(blocks, names, (block) => block[0]?.length ?? 0);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) =>
      apply(blocks.map((block) => block[block.length === 1 ? 0 : row]![block[0]!.length === 1 ? 0 : column]!)),
    ),
  );
}

function commonLength(
  blocks: readonly Block<unknown>[],
  names: readonly string[],
  lengthOf: (block: Block<unknown>) => number,
): number {
  const length = Math.max(1, ...blocks.map(lengthOf));
  const longest = blocks.findIndex((block) => lengthOf(block) === length);
  const unfit = blocks.findIndex((block) => lengthOf(block) !== 1 && lengthOf(block) !== length);
  if (unfit >= 0) {
    throw invalidValue(
      `${names[unfit]} has ${shape(blocks[unfit]!)} but ${names[longest]} has ${shape(blocks[longest]!)}: use ranges of the same size, one row, one column or one cell.`,
    );
  }
  return length;
}

function shape(block: Block<unknown>): string {
  return `${block.length} x ${block[0]?.length ?? 0} cells`;
}
