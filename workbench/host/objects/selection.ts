import { type Area, COLUMNS, intersect, ROWS, type Zone } from "../engine/area";
import type { Spreadsheet } from "../engine/spreadsheet";
import { HostError } from "../wire/errors";
import type { Book } from "./book";

/** Beyond this an area is whole rows or columns, of which the engine selects what it has. */
const MANY_ROWS = 100_000;
const MANY_COLUMNS = 1_000;

/** Shows the area's sheet and selects it there. The engine knows of no cells beyond its sheet, so that grows to what is selected. */
export function selectArea({ spreadsheet }: Book, area: Area): void {
  activateSheet(spreadsheet, area.sheetId);
  const isWhole = area.bottom - area.top > MANY_ROWS || area.right - area.left > MANY_COLUMNS;
  if (!isWhole) spreadsheet.grow(area);
  const selected = intersect(area, spreadsheet.sheetZone(area.sheetId));
  if (!selected) throw new HostError("InvalidSelection", "The workbench's sheet ends before the range.");
  spreadsheet.model.selection.selectZone({ cell: { row: selected.top, col: selected.left }, zone: selected });
}

/** @throws HostError InvalidOperation for a hidden sheet, as in Excel. */
export function activateSheet(spreadsheet: Spreadsheet, sheetIdTo: string): void {
  const { getters } = spreadsheet;
  const sheetIdFrom = getters.getActiveSheetId();
  if (!getters.isSheetVisible(sheetIdTo)) throw new HostError("InvalidOperation", "The worksheet is hidden.");
  if (sheetIdFrom !== sheetIdTo) spreadsheet.run({ type: "ACTIVATE_SHEET", sheetIdFrom, sheetIdTo });
}

export function selectedAreas({ spreadsheet }: Book): Area[] {
  const { getters } = spreadsheet;
  const sheetId = getters.getActiveSheetId();
  return getters.getSelectedZones().map((zone) => ({ sheetId, ...unbound(spreadsheet, sheetId, zone) }));
}

/** A selection that goes over the whole of the engine's sheet goes over the whole of Excel's. */
function unbound(spreadsheet: Spreadsheet, sheetId: string, zone: Zone): Zone {
  const sheet = spreadsheet.sheetZone(sheetId);
  const { top, left, bottom, right } = zone;
  return {
    top,
    left,
    bottom: top === 0 && bottom === sheet.bottom ? ROWS - 1 : bottom,
    right: left === 0 && right === sheet.right ? COLUMNS - 1 : right,
  };
}

export function activeCell({ spreadsheet }: Book): Area {
  const { sheetId, row, col } = spreadsheet.getters.getActivePosition();
  return { sheetId, top: row, bottom: row, left: col, right: col };
}
