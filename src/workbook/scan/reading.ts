/** How a workbook is read: in blocks that fit into an answer of Excel. */
import type { Area } from "../area";

/**
 * Cells of one request: 50,000 formulas with their headers and what they point at. Excel on the web answers 5 MB at most, which leaves a
 * cell 90 bytes for its formula, value and type: a figure with a formula of some 50 letters. Where cells take more, the same is asked for
 * in halves.
 */
export const CELLS_OF_REQUEST = 56_000;

/** Cells of a sheet that are read at most: of one with a stray cell in its last row, reading all would take minutes. */
export const MOST_CELLS_OF_SHEET = 5_000_000;

/** Areas in blocks of whole rows, as many to a request as fit into it: at least one row. */
export function requestsFor(areas: readonly Area[], mostCells = CELLS_OF_REQUEST): Area[][] {
  const requests: Area[][] = [];
  let room = 0;
  for (const area of areas) {
    for (let done = 0; done < area.rows;) {
      if (room < area.columns) {
        requests.push([]);
        room = Math.max(mostCells, area.columns);
      }
      const rows = Math.min(area.rows - done, Math.floor(room / area.columns));
      requests[requests.length - 1]!.push({ ...area, row: area.row + done, rows });
      room -= rows * area.columns;
      done += rows;
    }
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
