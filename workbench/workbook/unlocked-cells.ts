/** Cells that can be changed on a protected sheet, as the inputs of a model are: a file says so by their formats, of which the engine reads nothing. */
import type { Model } from "@odoo/o-spreadsheet";
import { rectanglesOf } from "../../src/workbook/rectangles";
import { parseZone, quoteSheet, writeZone } from "../host/engine/area";
import { emptyState, readState, type SavedState } from "../host/engine/stored-state";
import { changeStyle } from "./cell-styles";
import { toLetters } from "./formula-text";
import { append, child, elements } from "./sheet-xml";

/** The numbers of formats whose cells are not locked. @param styles undefined where a file has none */
export function unlockedFormats(styles: Document | undefined): ReadonlySet<string> {
  const formats = styles && elements(styles, "cellXfs")[0];
  const unlocked = new Set<string>();
  Array.from(formats?.children ?? []).forEach((format, index) => {
    if (["0", "false"].includes(child(format, "protection")?.getAttribute("locked") ?? "")) unlocked.add(String(index));
  });
  return unlocked;
}

/** The addresses of cells with one of the formats, neighbours together. Whole rows and columns without a cell are not among them. */
export function readUnlocked(sheet: Document, formats: ReadonlySet<string>): string[] {
  if (formats.size === 0) return [];
  const places = elements(sheet, "c").flatMap((cell) => {
    const zone = formats.has(cell.getAttribute("s") ?? "0") ? parseZone(cell.getAttribute("r") ?? "") : undefined;
    return zone ? [{ row: zone.top, column: zone.left }] : [];
  });
  return rectanglesOf(places).map(({ row, column, rows, columns }) =>
    writeZone({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }),
  );
}

/** The same in the workbook's data. */
export const placedOn = (sheetName: string, addresses: readonly string[]): SavedState["unlocked"] =>
  addresses.map((address) => ({ range: `${quoteSheet(sheetName)}!${address}` }));

/** Gives the cells that are not locked a format that says so. */
export function writeUnlocked(sheet: Document, styles: Document, model: Model, sheetId: string): void {
  const { unlocked } = "getOfficeState" in model.getters ? readState(model) : emptyState();
  const zones = unlocked.filter(({ range }) => range.sheetId === sheetId).map(({ range }) => range.zone);
  if (zones.length === 0) return;
  const cells = new Map(elements(sheet, "c").map((cell) => [cell.getAttribute("r")!, cell]));
  const rows = new Map(elements(sheet, "row").map((row) => [Number(row.getAttribute("r")), row]));
  const data = child(sheet.documentElement, "sheetData")!;
  for (const { top, bottom, left, right } of zones)
    for (let row = top + 1; row <= bottom + 1; row++)
      for (let column = left + 1; column <= right + 1; column++) {
        const name = toLetters(column) + String(row);
        let cell = cells.get(name);
        if (!cell) {
          let line = rows.get(row);
          if (!line) rows.set(row, (line = append(data, "row", { r: String(row) })));
          cells.set(name, (cell = append(line, "c", { r: name })));
        }
        changeStyle(cell, styles, unlock);
      }
  inOrder(data, (row) => Number(row.getAttribute("r")));
  for (const row of Array.from(data.children)) inOrder(row, (cell) => parseZone(cell.getAttribute("r")!)!.left);
}

function unlock(format: Element): void {
  const protection = child(format, "protection") ?? append(format, "protection");
  protection.setAttribute("locked", "0");
  format.setAttribute("applyProtection", "1");
}

function inOrder(parent: Element, place: (each: Element) => number): void {
  const children = Array.from(parent.children);
  const sorted = [...children].sort((one, other) => place(one) - place(other));
  if (sorted.some((each, index) => each !== children[index])) parent.replaceChildren(...sorted);
}
