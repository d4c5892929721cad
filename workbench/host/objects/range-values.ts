/** Values of a range, read and written as rows of cells. */
import { type Area, cellCount, columnCount, isEntireColumn, isEntireRow, rowCount } from "../engine/area";
import { type CellReading, EMPTY_CELL, readCell, toContent, toFormat } from "../engine/content";
import type { CellChange } from "../engine/spreadsheet";
import { HostError, invalidArgument } from "../wire/errors";
import type { RangeObject } from "./range";

/** Excel on the web reads up to this many cells; beyond, and for whole rows and columns, it answers null. */
const MOST_CELLS = 5_000_000;

export function readGrid<K extends keyof CellReading>({ book, area }: RangeObject, what: K): CellReading[K][][] | null {
  const { spreadsheet } = book;
  if (cellCount(area) > MOST_CELLS || isUnbounded(area)) return null;
  const columns = columnCount(area);
  const grid = Array.from({ length: rowCount(area) }, () => Array<CellReading[K]>(columns).fill(EMPTY_CELL[what]));
  const { getters, model } = spreadsheet;
  const { sheetId, top, left } = area;
  spreadsheet.eachCell(area, (row, col) => {
    const position = { sheetId, row, col };
    grid[row - top]![col - left] = readCell(getters.getCell(position), getters.getEvaluatedCell(position), model)[what];
  });
  return grid;
}

export function readOne<K extends keyof CellReading>({ book, area }: RangeObject, what: K): CellReading[K] {
  const { getters, model } = book.spreadsheet;
  const position = { sheetId: area.sheetId, row: area.top, col: area.left };
  return readCell(getters.getCell(position), getters.getEvaluatedCell(position), model)[what];
}

/** @throws HostError InvalidArgument when the values are neither one value nor rows in the shape of the range. */
export function writeContents(range: RangeObject, values: unknown): void {
  const { spreadsheet, formulaNames } = range.book;
  writeEach(range, values, (value, row, col) => {
    const format = spreadsheet.formatAt(range.area.sheetId, row, col);
    return toContent(value, format, formulaNames);
  });
}

export function writeFormats(range: RangeObject, formats: unknown): void {
  writeEach(range, formats, (format) => ({ format: toFormat(format) }));
}

/** Null leaves a cell as it is. Everything is checked before anything is written. */
function writeEach(
  { book, area }: RangeObject,
  values: unknown,
  toChange: (value: unknown, row: number, col: number) => CellChange,
): void {
  const { spreadsheet } = book;
  spreadsheet.demandUnprotected(area.sheetId);
  const rows = fitShape(values, rowCount(area), columnCount(area));
  if (!rows && (isUnbounded(area) || cellCount(area) > MOST_CELLS))
    throw new HostError("UnsupportedOperation", "The workbench's host does not fill whole rows and columns.");
  spreadsheet.demandRoom(area.sheetId, area.bottom, area.right);
  const changes: { row: number; col: number; change: CellChange }[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const value = rows ? rows[row - area.top]![col - area.left] : values;
      if (value !== null && value !== undefined) changes.push({ row, col, change: toChange(value, row, col) });
    }
  for (const { row, col, change } of changes) spreadsheet.change(area.sheetId, row, col, change);
}

/** @returns undefined for a single value, which goes to every cell. */
function fitShape(values: unknown, rows: number, columns: number): unknown[][] | undefined {
  if (!Array.isArray(values)) return undefined;
  const fits = values.length === rows && values.every((row) => Array.isArray(row) && row.length === columns);
  if (fits) return values as unknown[][];
  throw invalidArgument(
    `The number of rows or columns in the input array doesn't match the size or dimensions of the range: ${rows} x ${columns} expected.`,
  );
}

const isUnbounded = (area: Area) => isEntireColumn(area) || isEntireRow(area);
