/** Rectangles of cells on a sheet, and their addresses as Excel writes them. */

/** Size of a sheet of Excel. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** A sheet, by the name that people see and by what stays when they rename it. */
export interface SheetReference {
  name: string;
  /** Id, or the name of a sheet that is only being made. */
  key: string;
}

/** Cells of a sheet; rows and columns count from 0. */
export interface Area {
  sheet: SheetReference;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** `Sheet1!B2:E12`, `'My sheet'!B2` */
export function addressOfArea(area: Area): string {
  return `${quotedSheet(area.sheet.name)}!${cellsOfArea(area)}`;
}

/** `B2:E12`, without the sheet. */
export function cellsOfArea({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** `B2` of row 1 and column 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `A` of column 0, `AA` of column 26. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** A part of an area; rows and columns count from its first cell. */
export function partOf(area: Area, row: number, column: number, rows = 1, columns = 1): Area {
  return { sheet: area.sheet, row: area.row + row, column: area.column + column, rows, columns };
}

/** Whether a cell is one of an area. */
export function hasCell(area: Area, { sheet, row, column }: Pick<Area, "sheet" | "row" | "column">): boolean {
  return (
    sheet.key === area.sheet.key &&
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function isInSheet({ row, column, rows, columns }: Area): boolean {
  return row >= 0 && column >= 0 && row + rows <= SHEET_ROWS && column + columns <= SHEET_COLUMNS;
}

/** The sheet and the cells of an address; the sheet's name is undefined where the address has none. */
export function splitAddress(address: string): { sheet: string | undefined; cells: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheet: undefined, cells: address };
  const sheet = address.slice(0, mark);
  const isQuoted = sheet.startsWith("'") && sheet.endsWith("'");
  return { sheet: isQuoted ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, cells: address.slice(mark + 1) };
}

/** A sheet's name as it stands before an exclamation mark: quoted where Excel would read something else. */
function quotedSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}
