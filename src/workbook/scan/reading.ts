/** How a workbook is read to be counted: in blocks that fit into an answer of Excel. */
import type { Area } from "../area";

/** Cells of one request: with formula, value and type a cell takes about 60 bytes, and an answer is 5 MB at most. */
export const CELLS_OF_REQUEST = 60_000;

/** Cells of a sheet that are read at most: of one with a stray cell in its last row, reading all would take minutes. */
export const MOST_CELLS_OF_SHEET = 5_000_000;

/** Areas in blocks of whole rows, and those in groups, each of which fits into a request. */
export function requestsFor(areas: readonly Area[], mostCells = CELLS_OF_REQUEST): Area[][] {
  const requests: Area[][] = [];
  let cells = Infinity;
  for (const block of areas.flatMap((area) => blocksOf(area, mostCells))) {
    const size = block.rows * block.columns;
    if (cells + size > mostCells) {
      requests.push([]);
      cells = 0;
    }
    requests[requests.length - 1]!.push(block);
    cells += size;
  }
  return requests;
}

/** The same cells in two blocks; undefined of one cell. */
export function halves(area: Area): [Area, Area] | undefined {
  const { row, column, rows, columns } = area;
  if (rows > 1) {
    const half = Math.ceil(rows / 2);
    return [
      { ...area, rows: half },
      { ...area, row: row + half, rows: rows - half },
    ];
  }
  if (columns === 1) return undefined;
  const half = Math.ceil(columns / 2);
  return [
    { ...area, columns: half },
    { ...area, column: column + half, columns: columns - half },
  ];
}

function blocksOf(area: Area, mostCells: number): Area[] {
  if (area.rows * area.columns <= mostCells) return [area];
  return halves(area)!.flatMap((half) => blocksOf(half, mostCells));
}
