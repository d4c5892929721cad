import { type Area, bound, intersect, type Zone } from "./area";
import type { Spreadsheet } from "./spreadsheet";

/**
 * The smallest zone around the used cells of an area.
 * @param valuesOnly leaves out cells that have only a format
 */
export function usedZone(spreadsheet: Spreadsheet, area: Area, valuesOnly: boolean): Zone | undefined {
  const { getters } = spreadsheet;
  const zones: Zone[] = [];
  for (const { row, col } of getters.getEvaluatedCellsPositions(area.sheetId)) {
    const isFilled = getters.getEvaluatedCell({ sheetId: area.sheetId, row, col }).type !== "empty";
    if (isFilled) zones.push({ top: row, bottom: row, left: col, right: col });
  }
  for (const cell of getters.getCells(area.sheetId)) {
    const hasContent = cell.isFormula || cell.content !== "";
    if (!hasContent && (valuesOnly || !(cell.style || cell.format))) continue;
    const { row, col } = getters.getCellPosition(cell.id);
    zones.push({ top: row, bottom: row, left: col, right: col });
  }
  return zones.reduce<Zone | undefined>((used, zone) => {
    const both = intersect(zone, area);
    if (!both) return used;
    return used ? bound([used, both]) : both;
  }, undefined);
}
