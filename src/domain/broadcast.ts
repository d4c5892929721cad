import { isBlank, type Block, type CellValue } from "./cell";
import { invalidValue } from "./fault";

/** Cells that one call may answer; more is a slip, such as a whole column against a whole row. */
const MOST_CELLS = 2_000_000;

/**
 * Applies a function element by element to blocks of different shapes as Excel does: a block of one row, one column or one
 * cell is repeated along the others. Rows below the last that holds anything are answered once and share that answer, so that a
 * whole column costs what its used part costs.
 * @param apply gets the same array each time, with other elements
 * @throws Fault `#VALUE!` where shapes do not fit or the answer would be too large, for the whole call
 */
export function broadcast<R>(
  blocks: readonly Block<CellValue>[],
  names: readonly string[],
  apply: (elements: readonly CellValue[]) => R,
): Block<R> {
  const rows = commonLength(blocks, names, (block) => block.length);
  const columns = commonLength(blocks, names, widthOf);
  requireBounded(rows, columns);
  const widths = blocks.map(widthOf);
  const elements: CellValue[] = new Array<CellValue>(blocks.length).fill(null);
  const answerRow = (row: number): R[] => {
    const answers = new Array<R>(columns);
    for (let column = 0; column < columns; column += 1) {
      for (let index = 0; index < blocks.length; index += 1)
        elements[index] = cellAt(blocks[index]!, row, widths[index] === 1 ? 0 : column);
      answers[column] = apply(elements);
    }
    return answers;
  };
  const used = usedRows(blocks, rows);
  const answer = new Array<R[]>(rows);
  for (let row = 0; row < used; row += 1) answer[row] = answerRow(row);
  if (used < rows) answer.fill(answerRow(used), used);
  return answer;
}

/** @throws Fault `#VALUE!` where an answer of this size would have too many cells */
export function requireBounded(rows: number, columns: number): void {
  if (rows * columns > MOST_CELLS)
    throw invalidValue(
      `The answer would have ${rows} x ${columns} cells, and a call answers at most ${MOST_CELLS}: give the used part of the ranges, such as A2:A500, instead of whole columns or rows.`,
    );
}

/** Columns of a block, also where its first rows are missing. */
export function widthOf(block: Block<CellValue>): number {
  return block.find((row) => row !== undefined && row.length > 0)?.length ?? 0;
}

function cellAt(block: Block<CellValue>, row: number, column: number): CellValue {
  // Rows and cells that are missing are blank: Excel never sends them, other callers may.
  return block[block.length === 1 ? 0 : row]?.[column] ?? null;
}

/** Rows up to the last one in which a block that is not repeated holds anything. */
function usedRows(blocks: readonly Block<CellValue>[], rows: number): number {
  const running = blocks.filter((block) => block.length > 1);
  if (running.length === 0) return rows;
  let used = rows;
  while (used > 0 && running.every((block) => (block[used - 1] ?? []).every((cell) => isBlank(cell)))) used -= 1;
  return used;
}

function commonLength(
  blocks: readonly Block<CellValue>[],
  names: readonly string[],
  lengthOf: (block: Block<CellValue>) => number,
): number {
  const lengths = blocks.map(lengthOf);
  const length = Math.max(1, ...lengths);
  const longest = lengths.indexOf(length);
  const unfit = lengths.findIndex((each) => each !== 1 && each !== length);
  if (unfit >= 0) {
    throw invalidValue(
      `${names[unfit]} has ${shape(blocks[unfit]!)} but ${names[longest]} has ${shape(blocks[longest]!)}: use ranges of the same size, one row, one column or one cell.`,
    );
  }
  return length;
}

function shape(block: Block<CellValue>): string {
  return `${block.length} x ${widthOf(block)} cells`;
}
