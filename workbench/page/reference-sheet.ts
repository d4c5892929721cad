import type { FunctionReference } from "../../src/functions/reference";
import type { SheetFile } from "./sheet-file";

export interface ReferenceSheetOptions {
  /** Size of what a formula answers, in cells. */
  sizeOf(formula: string): { rows: number; columns: number };
  /** What the function's name shows in the sheet: a link to its help page, if it has one. */
  nameCell(id: string): string;
}

/** What the sheet shows of a function. */
type ShownFunction = Pick<FunctionReference, "id" | "description"> & { examples: { formula: string }[] };

/** Answers taller than this would push the next function out of sight: such a formula is shown, not calculated. */
const TALLEST_ANSWER = 12;
/** Before a text that would otherwise be taken for a formula, as in Excel. */
const AS_TEXT = "'";

/**
 * Fills the reference sheet: for each function what it does, its examples as text and their answers, calculated in the sheet.
 * @param frame title, head row and styles; the functions follow below its last row.
 */
export function fillReferenceSheet(
  frame: SheetFile,
  reference: readonly ShownFunction[],
  { sizeOf, nameCell }: ReferenceSheetOptions,
): SheetFile {
  const sheet: Required<Pick<SheetFile, "cells" | "styles">> & SheetFile = {
    ...frame,
    cells: { ...frame.cells },
    styles: { ...frame.styles },
  };
  let row = Object.keys(frame.cells).reduce((last, cell) => Math.max(last, Number(cell.replace(/\D/g, ""))), 0) + 1;
  for (const { id, description, examples } of reference) {
    sheet.cells[`A${row}`] = nameCell(id);
    sheet.cells[`B${row}`] = firstSentence(description);
    sheet.styles[`A${row}`] = { bold: true, verticalAlign: "top" };
    sheet.styles[`B${row}`] = { wrapping: "wrap", verticalAlign: "top" };
    for (const { formula } of examples) {
      const { rows } = sizeOf(formula);
      const fits = rows <= TALLEST_ANSWER;
      sheet.cells[`C${row}`] = `${AS_TEXT}${formula}`;
      sheet.styles[`C${row}`] = { wrapping: "wrap", verticalAlign: "top", textColor: "#0b6b62" };
      sheet.cells[`D${row}`] = fits ? formula : `${rows} rows: enter it in an empty sheet`;
      sheet.styles[`D${row}:I${row}`] = { verticalAlign: "top" };
      row += fits && rows > 1 ? rows + 1 : 1;
    }
    row += examples.length === 0 ? 1 : 0;
  }
  return sheet;
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
