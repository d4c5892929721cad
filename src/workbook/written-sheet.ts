import { SHEET_ROWS, type Area, type SheetReference } from "./area";
import type { Edit, WrittenValue } from "./edits";
import { typedText } from "./typed-text";

/** A sheet of the workbook, as far as it matters to whether Orebook may write over it. */
export interface SheetState {
  sheet: SheetReference;
  isProtected: boolean;
  /** Where it is filled; undefined where it is empty. */
  used: Area | undefined;
  /** Value of its first cell. */
  first: unknown;
}

/** A sheet that Orebook writes as a whole. */
export interface WrittenSheet {
  name: string;
  area: Area;
  edits: Edit[];
}

/**
 * Writes rows to the sheet of a name. One that Orebook wrote before, which its first cell tells, is written anew; one that is somebody's own,
 * or protected, is left alone, and the next free name is taken: `Orebook changes 2`.
 * @param rows the first of which begins with the title by which the sheet is known again; shorter ones are filled with blanks. Text is
 * written as text, whatever it begins with
 */
export function writtenSheet(
  name: string,
  rows: readonly (readonly WrittenValue[])[],
  sheets: readonly SheetState[],
): WrittenSheet {
  const title = rows[0]?.[0];
  const place = placeFor(name, title, sheets);
  const columns = Math.max(...rows.map(({ length }) => length));
  const kept = rows.slice(0, SHEET_ROWS);
  const area: Area = { sheet: place.sheet, row: 0, column: 0, rows: kept.length, columns };
  const values = kept.map((row) => Array.from({ length: columns }, (_, column) => written(row[column] ?? "")));
  return {
    name: place.sheet.name,
    area,
    edits: [
      ...(place.exists ? [] : [{ kind: "sheet" as const, name: place.sheet.name }]),
      ...(place.used ? [{ kind: "clear" as const, area: place.used }] : []),
      { kind: "values", area, values },
    ],
  };
}

function placeFor(name: string, title: unknown, sheets: readonly SheetState[]) {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name} ${number}`;
    const found = sheets.find(({ sheet }) => sheet.name.toLowerCase() === tried.toLowerCase());
    if (!found) return { sheet: { name: tried, key: tried }, exists: false, used: undefined };
    const isOurs = found.used === undefined || found.first === title;
    if (isOurs && !found.isProtected) return { sheet: found.sheet, exists: true, used: found.used };
  }
}

function written(value: WrittenValue): WrittenValue {
  return typeof value === "string" ? typedText(value) : value;
}
