/** Names of tables, what they are filtered by and how they were sorted: what the engine's reader and writer of xlsx leave out. */
import { helpers, type Model } from "@odoo/o-spreadsheet";
import { parseZone, quoteSheet, writeZone, type Zone } from "../host/engine/area";
import { emptyState, readState, type SavedState, type StoredTable } from "../host/engine/stored-state";
import { escapeText, unescapeText } from "./cell-text";
import { officeType, type Parts, relationshipsOf, sheetsOf } from "./package-parts";
import { append, child, elements, parseXml, serializeXml } from "./sheet-xml";

interface SheetRows {
  name: string;
  rows: Record<string, { isHidden?: boolean }>;
}

const REVISION = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const GUID = /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/;

/** @param sheets whose rows are no longer hidden where a filter hides them */
export function readTables(
  parts: ReadonlyMap<string, string>,
  sheets: readonly SheetRows[],
): Pick<SavedState, "tables" | "filters"> {
  const read: Pick<SavedState, "tables" | "filters"> = { tables: [], filters: [] };
  for (const { name, path } of sheetsOf(parts)) {
    const sheet = sheets.find((each) => each.name === name);
    for (const { type, target } of relationshipsOf(parts, path)) {
      const part = type === officeType("table") ? parts.get(target) : undefined;
      if (sheet && part !== undefined) readTable(parseXml(part).documentElement, sheet, read);
    }
  }
  return read;
}

function readTable(table: Element, { name: sheet, rows }: SheetRows, read: Pick<SavedState, "tables" | "filters">): void {
  const zone = parseZone(table.getAttribute("ref") ?? "");
  if (!zone) return;
  const address = (of: Zone) => `${quoteSheet(sheet)}!${writeZone(of)}`;
  const id = table.getAttributeNS(REVISION, "uid") ?? `{${crypto.randomUUID().toUpperCase()}}`;
  const name = unescapeText(table.getAttribute("displayName") ?? table.getAttribute("name") ?? "");
  const sorted = sortedBy(table, zone);
  if (name) read.tables.push({ id, name, range: address(zone), ...(sorted.length > 0 ? { sorted } : {}) });
  const columns = elements(table, "filterColumn").filter((column) => column.firstElementChild !== null);
  for (const column of columns) {
    const left = zone.left + Number(column.getAttribute("colId"));
    const range = address({ top: zone.top, bottom: zone.top, left, right: left });
    const shown = shownTexts(column);
    read.filters.push(shown ? { range, shown } : { range, criterion: new XMLSerializer().serializeToString(column) });
  }
  // Other criteria are none for the engine: what they hide stays hidden as by hand.
  if (columns.length === 0 || !columns.every(shownTexts)) return;
  for (let row = zone.top + 1; row <= zone.bottom; row++) delete rows[row]?.isHidden;
}

/** What the filter of a column lets through; undefined for one that lists no texts. */
function shownTexts(column: Element): string[] | undefined {
  const filters = child(column, "filters");
  if (!filters || column.children.length > 1) return undefined;
  const texts = Array.from(filters.children);
  if (!texts.every(({ localName }) => localName === "filter")) return undefined;
  const blank = filters.getAttribute("blank");
  return [...texts.map((each) => each.getAttribute("val") ?? ""), ...(blank === "1" || blank === "true" ? [""] : [])];
}

function sortedBy(table: Element, { left, right }: Zone): NonNullable<StoredTable["sorted"]> {
  return elements(table, "sortCondition").flatMap((condition) => {
    const column = parseZone(condition.getAttribute("ref") ?? "")?.left;
    const byValue = (condition.getAttribute("sortBy") ?? "value") === "value" && !condition.hasAttribute("customList");
    if (column === undefined || column < left || column > right || !byValue) return [];
    return [{ column: column - left, isDescending: condition.getAttribute("descending") === "1" }];
  });
}

/**
 * Puts right what the engine has written of the tables of a sheet.
 * @param sheet the part of the sheet as it will be in the file
 * @param taken the names of all tables so far
 */
export function writeTables(
  parts: Parts,
  model: Model,
  sheetId: string,
  { path: sheetPath, sheet }: { path: string; sheet: Document },
  taken: Set<string>,
): void {
  for (const { type, target } of relationshipsOf(parts, sheetPath)) {
    if (type !== officeType("table")) continue;
    const part = parseXml(parts.get(target)!);
    writeTable(part.documentElement, model, sheetId, sheet, taken);
    parts.set(target, serializeXml(part));
  }
}

/** Names that tables have, in small letters. */
export function storedTableNames(model: Model): Set<string> {
  return new Set(stateOf(model).tables.map(({ name }) => name.toLowerCase()));
}

const stateOf = (model: Model) => ("getOfficeState" in model.getters ? readState(model) : emptyState());

function writeTable(table: Element, model: Model, sheetId: string, sheet: Document, taken: Set<string>): void {
  const zone = parseZone(table.getAttribute("ref") ?? "")!;
  const { tables, filters } = stateOf(model);
  const stored = tables.find(
    ({ range }) => range.sheetId === sheetId && range.zone.top === zone.top && range.zone.left === zone.left,
  );
  const name = stored?.name ?? freeName(taken);
  table.setAttribute("name", name);
  table.setAttribute("displayName", name);
  if (stored && GUID.test(stored.id)) {
    table.setAttributeNS(REVISION, "xr:uid", stored.id);
    // Versions of Excel before these namespaces refuse them otherwise.
    table.setAttributeNS(COMPATIBILITY, "mc:Ignorable", "xr xr3");
  }
  const hasTotals = table.getAttribute("totalsRowCount") === "1";
  const body = { ...zone, top: zone.top + 1, bottom: zone.bottom - (hasTotals ? 1 : 0) };
  const autoFilter = child(table, "autoFilter");
  if (table.getAttribute("headerRowCount") === "0") autoFilter?.remove();
  else if (autoFilter) {
    autoFilter.setAttribute("ref", writeZone({ ...zone, bottom: body.bottom }));
    writeFilters(autoFilter, model, sheetId, zone, body);
    for (const { range, criterion } of filters) {
      const isHere = range.sheetId === sheetId && range.zone.top === zone.top;
      const column = range.zone.left - zone.left;
      if (criterion === undefined || !isHere || column < 0 || range.zone.left > zone.right) continue;
      const element = autoFilter.ownerDocument.importNode(parseXml(criterion).documentElement, true);
      element.setAttribute("colId", String(column));
      const next = elements(autoFilter, "filterColumn").find((each) => Number(each.getAttribute("colId")) > column);
      autoFilter.insertBefore(element, next ?? null);
    }
  }
  if (stored?.sorted && body.top <= body.bottom) writeSorted(table, stored.sorted, body);
  writeColumns(table, hasTotals ? totalCells(sheet, model, sheetId, zone) : undefined);
}

function freeName(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`table${number}`)) number++;
  taken.add(`table${number}`);
  return `Table${number}`;
}

/** A filter is written as the list of what it lets through, also one by a condition, for which the engine has its own words. */
function writeFilters(autoFilter: Element, model: Model, sheetId: string, zone: Zone, body: Zone): void {
  autoFilter.replaceChildren();
  const { getters } = model;
  for (let col = zone.left; col <= zone.right; col++) {
    const position = { sheetId, row: zone.top, col };
    if (!getters.isFilterActive(position)) continue;
    const hidden = new Set(getters.getFilterHiddenValues(position).map((text) => text.trim().toLowerCase()));
    const isCondition = hidden.size === 0;
    const shown = new Map<string, string>();
    for (let row = body.top; row <= body.bottom; row++) {
      const text = getters.getEvaluatedCell({ sheetId, row, col }).formattedValue.trim();
      const key = text.toLowerCase();
      if (isCondition ? !getters.isRowFiltered(sheetId, row) : !hidden.has(key)) shown.set(key, shown.get(key) ?? text);
    }
    const column = append(autoFilter, "filterColumn", { colId: String(col - zone.left) });
    const filters = append(column, "filters", shown.has("") ? { blank: "1" } : {});
    for (const [key, text] of shown) if (key !== "") append(filters, "filter", { val: text });
  }
}

function writeSorted(table: Element, sorted: NonNullable<StoredTable["sorted"]>, body: Zone): void {
  const conditions = sorted.filter(({ column }) => body.left + column <= body.right);
  if (conditions.length === 0) return;
  const state = append(table, "sortState", { ref: writeZone(body) });
  table.insertBefore(state, child(table, "tableColumns") ?? null);
  for (const { column, isDescending } of conditions) {
    const col = body.left + column;
    const ref = writeZone({ ...body, left: col, right: col });
    append(state, "sortCondition", isDescending ? { descending: "1", ref } : { ref });
  }
}

/** Excel repairs a table whose columns are not called as its header cells say, or whose totals are not what their cells hold. */
function writeColumns(table: Element, totals: readonly TotalCell[] | undefined): void {
  elements(table, "tableColumn").forEach((column, index) => {
    column.setAttribute("name", escapeText(column.getAttribute("name") ?? "").replaceAll("\n", "_x000a_"));
    column.removeAttribute("totalsRowFunction");
    const { formula, label } = totals?.[index] ?? {};
    if (formula) {
      column.setAttribute("totalsRowFunction", "custom");
      const isArray = formula.getAttribute("t") === "array";
      append(column, "totalsRowFormula", isArray ? { array: "1" } : {}, formula.textContent ?? "");
    } else if (label) column.setAttribute("totalsRowLabel", label);
  });
}

/** What a table says of a cell in its row of totals. It has no word for a number that no formula has calculated. */
interface TotalCell {
  /** As the sheet holds it. */
  formula?: Element;
  label?: string;
}

function totalCells(sheet: Document, { getters }: Model, sheetId: string, { left, right, bottom: row }: Zone): TotalCell[] {
  const written = elements(sheet, "row").find((each) => each.getAttribute("r") === String(row + 1));
  const cells = new Map(Array.from(written?.children ?? [], (cell) => [cell.getAttribute("r"), cell]));
  return Array.from({ length: right - left + 1 }, (_, index) => {
    const col = left + index;
    const cell = cells.get(helpers.toXC(col, row));
    const formula = cell && child(cell, "f");
    if (formula) return { formula };
    const { type, formattedValue } = getters.getEvaluatedCell({ sheetId, row, col });
    return type === "text" && formattedValue ? { label: formattedValue } : {};
  });
}

/** Whether a cell stands in the row of totals of a table. */
export function isTotal(getters: Model["getters"], position: { sheetId: string; col: number; row: number }): boolean {
  const table = getters.getTable(position);
  return table !== undefined && table.config.totalRow && table.range.zone.bottom === position.row;
}

/** Marks the rows that filters hide: Excel does not filter again when it opens a file. */
export function hideFilteredRows(sheet: Document, { getters }: Model, sheetId: string): void {
  if (getters.getTables(sheetId).length === 0) return;
  for (const row of elements(sheet, "row"))
    if (getters.isRowFiltered(sheetId, Number(row.getAttribute("r")) - 1)) row.setAttribute("hidden", "1");
}

/** Header cells, by their places as `A1`: text for Excel, whatever it looks like. */
export function headerCells({ getters }: Model, sheetId: string): Set<string> {
  const cells = new Set<string>();
  for (const { range, config } of getters.getTables(sheetId)) {
    if (config.numberOfHeaders === 0) continue;
    for (let col = range.zone.left; col <= range.zone.right; col++) cells.add(helpers.toXC(col, range.zone.top));
  }
  return cells;
}
