import type { CardStore } from "../bridge/card-store";
import type { DataValue } from "../bridge/data-types";
import { keptValueOf } from "../host/engine/kept-values";
import type { ErrorReason } from "./error-reason";
import { helpers, type Model } from "./spreadsheet";

/** What is to be said about the selected cell. */
export interface SelectedCell {
  /** `Antimony!B4` */
  address: string;
  /** The formula or text that was entered; for a cell of a spilled block, that of the block. */
  formula: string;
  value: string;
  /** Why there is an error, or why the value is not calculated. */
  message: string;
  /** The value with a card that the cell shows, if it shows one. */
  card?: DataValue;
}

export function readSelectedCell(model: Model, cards: CardStore, reasonOf: ErrorReason): SelectedCell {
  const { getters } = model;
  const position = getters.getActivePosition();
  const source = getters.getArrayFormulaSpreadingOn(position) ?? position;
  const evaluated = getters.getEvaluatedCell(position);
  const content = getters.getCellText(source, { showFormula: true });
  return {
    address: `${getters.getSheetName(position.sheetId)}!${helpers.toXC(position.col, position.row)}`,
    formula: content.startsWith("=") ? content : "",
    value: evaluated.formattedValue,
    message: reasonOf(getters, position) || keptWords(getters, source),
    card: evaluated.value === null ? undefined : cards.find(source, evaluated.value),
  };
}

function keptWords(getters: Model["getters"], source: Parameters<Model["getters"]["getCell"]>[0]): string {
  const cell = getters.getCell(source);
  const kept = cell && keptValueOf(getters, cell.id);
  return kept && !kept.isUnbound
    ? "The workbench cannot calculate this formula and keeps the value of the file. Excel calculates it."
    : "";
}
