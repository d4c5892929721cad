import type { CardStore } from "../bridge/card-store";
import { toCard } from "./card";
import { createCardPanel } from "./card-panel";
import type { ErrorReason } from "./error-reason";
import { keepInSight } from "./in-sight";
import { readSelectedCell } from "./selected-cell";
import { helpers, type Model } from "./spreadsheet";
import { createStatusStrip } from "./status-strip";

/**
 * Shows what is to be said about the selected cell, in the strip below the sheet and on the card beside it.
 * @returns a function that does so for a workbook, from then on.
 */
export function createCellDisplay(
  strip: HTMLElement,
  side: HTMLElement,
  cards: CardStore,
  reasonOf: ErrorReason,
): (model: Model) => void {
  let shown: Model;
  const showStatus = createStatusStrip(strip);
  const showCard = createCardPanel(side, () => keepInSight(shown));
  return (model) => {
    shown = model;
    const update = () => {
      const cell = readSelectedCell(model, cards, reasonOf);
      const locale = model.getters.getLocale();
      showStatus(cell);
      showCard(cell.card && toCard(cell.card, (value, format) => helpers.formatValue(value, { format, locale })));
    };
    model.on("update", update, update);
    update();
  };
}
