import type { Area } from "../area";
import type { Edit } from "../edits";
import { typedText } from "../typed-text";
import { CannotInsert } from "./cannot-insert";
import type { ListsSheet } from "./prepared";

/** The sheet that holds the names of drop-downs which are too long for Excel to keep in the cell. */
export const LISTS_SHEET = "Orebook lists";

/** Letters, commas included, that Excel keeps in the cell itself. */
const MOST_LETTERS = 255;

/** What a drop-down offers. */
export interface NameList {
  /** Heads its column on the sheet; other names have another title, so that a list that cells point at never changes. */
  title: string;
  names: readonly string[];
}

export interface PlacedList {
  /** What the drop-down reads. */
  source: readonly string[] | Area;
  /** What has to be written before. */
  edits: Edit[];
}

/** Whether the names fit into the cell's own list: between its entries Excel reads commas. */
export function fitsInCell(names: readonly string[]): boolean {
  return names.join(",").length <= MOST_LETTERS && names.every((name) => !name.includes(",") && !name.startsWith("="));
}

/**
 * Where a drop-down gets its names: in the cell, in a column that is there already, or in a new one on the sheet for lists.
 * @throws CannotInsert where that sheet would have to be written and is protected
 */
export function placedList(list: NameList, sheet: ListsSheet): PlacedList {
  const { names, title } = list;
  if (fitsInCell(names)) return { source: names, edits: [] };
  const found = columnOf(list, sheet);
  const column = found ?? freeColumn(sheet);
  const whole: Area = {
    sheet: { name: LISTS_SHEET, key: sheet.key },
    row: 0,
    column,
    rows: names.length + 1,
    columns: 1,
  };
  const source = { ...whole, row: 1, rows: names.length };
  if (found !== undefined) return { source, edits: [] };
  if (sheet.isProtected)
    throw new CannotInsert(`The sheet ${LISTS_SHEET} is protected, and the names have to go there. Unprotect it and try again.`);
  return {
    source,
    edits: [
      ...(sheet.exists ? [] : [{ kind: "sheet" as const, name: LISTS_SHEET }]),
      { kind: "values", area: whole, values: [title, ...names].map((name) => [typedText(name)]) },
      { kind: "fit", area: whole },
    ],
  };
}

/** The column that holds exactly these names under this title. */
function columnOf({ title, names }: NameList, { cells }: ListsSheet): number | undefined {
  if (!cells || cells.row !== 0) return undefined;
  const wanted = [title, ...names];
  const column = (cells.values[0] ?? []).findIndex(
    (_, index) =>
      wanted.every((name, row) => cells.values[row]?.[index] === name) && (cells.values[wanted.length]?.[index] ?? "") === "",
  );
  return column < 0 ? undefined : cells.column + column;
}

function freeColumn({ cells }: ListsSheet): number {
  return cells ? cells.column + (cells.values[0]?.length ?? 0) : 0;
}
