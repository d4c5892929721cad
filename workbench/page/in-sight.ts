import type { Model } from "./spreadsheet";

/** Scrolls to the selected cell if less room has put it out of sight: on a narrow page a card takes the place below the sheet. */
export function keepInSight(model: Model): void {
  const { getters } = model;
  const position = getters.getActivePosition();
  if (getters.isVisibleInViewport(position)) return;
  const { sheetId, col, row } = position;
  const { width, height } = getters.getSheetViewDimension();
  const middle = ({ start, end }: { start: number; end: number }, room: number) => Math.max(0, (start + end - room) / 2);
  model.dispatch("SET_VIEWPORT_OFFSET", {
    offsetX: middle(getters.getColDimensions(sheetId, col), width),
    offsetY: middle(getters.getRowDimensions(sheetId, row), height),
  });
}
