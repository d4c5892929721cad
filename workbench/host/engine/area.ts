/** Rectangles of cells in the size of Excel's grid, which is far bigger than the spreadsheet engine's sheets. Zero-based, ends included. */
import { toLetters, toNumber } from "../../workbook/formula-text";
import { invalidArgument } from "../wire/errors";

export interface Zone {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Area extends Zone {
  sheetId: string;
}

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export const WHOLE_SHEET: Zone = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

export const rowCount = ({ top, bottom }: Zone): number => bottom - top + 1;
export const columnCount = ({ left, right }: Zone): number => right - left + 1;
export const cellCount = (zone: Zone): number => rowCount(zone) * columnCount(zone);
export const isEntireColumn = ({ top, bottom }: Zone): boolean => top === 0 && bottom === ROWS - 1;
export const isEntireRow = ({ left, right }: Zone): boolean => left === 0 && right === COLUMNS - 1;

export function isInGrid({ top, left, bottom, right }: Zone): boolean {
  return top >= 0 && left >= 0 && bottom < ROWS && right < COLUMNS && top <= bottom && left <= right;
}

export function intersect(one: Zone, other: Zone): Zone | undefined {
  const both = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return both.top <= both.bottom && both.left <= both.right ? both : undefined;
}

/** The smallest zone around all of them. */
export function bound(zones: readonly Zone[]): Zone {
  return {
    top: Math.min(...zones.map(({ top }) => top)),
    left: Math.min(...zones.map(({ left }) => left)),
    bottom: Math.max(...zones.map(({ bottom }) => bottom)),
    right: Math.max(...zones.map(({ right }) => right)),
  };
}

export const contains = (outer: Zone, inner: Zone): boolean =>
  inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;

export const sameZone = (one: Zone, other: Zone): boolean => contains(one, other) && contains(other, one);

/** `A1:B2`, `A:B` for entire columns, `1:2` for entire rows. */
export function writeZone(zone: Zone): string {
  const { top, left, bottom, right } = zone;
  if (isEntireRow(zone)) return `${top + 1}:${bottom + 1}`;
  if (isEntireColumn(zone)) return `${toLetters(left + 1)}:${toLetters(right + 1)}`;
  const [first, last] = [writeCell(top, left), writeCell(bottom, right)];
  return first === last ? first : `${first}:${last}`;
}

const writeCell = (row: number, column: number) => toLetters(column + 1) + String(row + 1);

/** A sheet's name as it stands before an exclamation mark. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}[0-9]+$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The sheet's name, if the reference has one, and what comes after it. */
export function splitReference(reference: string): { sheet?: string; rest: string } {
  const mark = reference.lastIndexOf("!");
  if (mark < 0) return { rest: reference };
  const name = reference.slice(0, mark);
  return {
    sheet: name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name,
    rest: reference.slice(mark + 1),
  };
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads an address in A1 style without a sheet. @returns undefined for what is none, or lies outside of Excel's grid. */
export function parseZone(address: string): Zone | undefined {
  const text = address.trim();
  const [, column1, row1, column2 = column1, row2 = row1] = CELLS.exec(text) ?? [];
  const [, firstColumn, lastColumn] = WHOLE_COLUMNS.exec(text) ?? [];
  const [, firstRow, lastRow] = WHOLE_ROWS.exec(text) ?? [];
  let zone: Zone | undefined;
  if (column1 && row1) zone = order(Number(row1), toNumber(column1), Number(row2), toNumber(column2!));
  else if (firstColumn && lastColumn) zone = order(1, toNumber(firstColumn), ROWS, toNumber(lastColumn));
  else if (firstRow && lastRow) zone = order(Number(firstRow), 1, Number(lastRow), COLUMNS);
  return zone && isInGrid(zone) ? zone : undefined;
}

/** @throws HostError InvalidArgument, when the rectangle leaves Excel's grid. */
export function inGrid(area: Area): Area {
  if (!isInGrid(area)) throw invalidArgument("The range would lie outside of the sheet.");
  return area;
}

function order(row1: number, column1: number, row2: number, column2: number): Zone {
  return {
    top: Math.min(row1, row2) - 1,
    left: Math.min(column1, column2) - 1,
    bottom: Math.max(row1, row2) - 1,
    right: Math.max(column1, column2) - 1,
  };
}
