import { helpers, type Model } from "@odoo/o-spreadsheet";
import { WorkbookError } from "./workbook-error";

/** What Excel keeps of a text in a cell, in letters. */
export const LONGEST_TEXT = 32_767;

// What XML cannot hold or changes, and what would be read as such a sequence.
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|\p{Cs}|_(?=x[0-9a-zA-Z]{4}_)/gu;
const SEQUENCE = /_x([0-9a-f]{4})_/gi;

/** A text in the form of a file, where `_x000D_` stands for a control character. */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** The text that one in the form of a file stands for. */
export function unescapeText(text: string): string {
  return text.replace(SEQUENCE, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** @throws WorkbookError when a text that was entered is too long for an .xlsx file: cut off, its end would be lost. */
export function requireShortTexts({ getters }: Model): void {
  for (const sheetId of getters.getSheetIds())
    for (const position of getters.getEvaluatedCellsPositions(sheetId)) {
      const cell = getters.getCell(position);
      const { value } = getters.getEvaluatedCell(position);
      if (!cell || cell.isFormula || typeof value !== "string" || value.length <= LONGEST_TEXT) continue;
      const name = `${getters.getSheetName(sheetId)}!${helpers.toXC(position.col, position.row)}`;
      throw new WorkbookError(
        `${name} holds a text of ${value.length.toLocaleString("en")} letters; an .xlsx file keeps up to 32,767 in a cell. ` +
          "Use File > Save as .json, which keeps it whole, or split the text.",
      );
    }
}
