import type { FunctionReference } from "../../src/functions/reference";
import antimonySheet from "../sheets/antimony.json";
import dealsSheet from "../sheets/deals.json";
import portfolioSheet from "../sheets/portfolio.json";
import referenceSheet from "../sheets/reference.json";
import { localHelpAddress, type Addin } from "./addin";
import { fillReferenceSheet } from "./reference-sheet";
import { toWorkbookData, type SheetFile } from "./sheet-file";
import { Model, helpers, links } from "./spreadsheet";

/** What a user finds first; the sheet of all functions follows. */
const MODEL_SHEETS = [antimonySheet, portfolioSheet, dealsSheet] as SheetFile[];
export const REFERENCE_SHEET = referenceSheet.name;

/** The engine's data of the example sheets. */
export function createExamples(addin: Addin, functions: FunctionReference[]): object {
  const trial = new Model();
  const sheet = trial.getters.getActiveSheetId();
  const sizeOf = (formula: string) => {
    const answer = trial.getters.evaluateFormula(sheet, formula);
    return Array.isArray(answer) ? { columns: answer.length, rows: answer[0]?.length ?? 0 } : { columns: 1, rows: 1 };
  };
  const helpUrls = new Map(addin.file.functions.map(({ id, helpUrl }) => [id, helpUrl]));
  const nameCell = (id: string) => {
    const address = localHelpAddress(helpUrls.get(id));
    return address ? links.markdownLink(id, address) : id;
  };
  const files = [...MODEL_SHEETS, fillReferenceSheet(referenceSheet as SheetFile, functions, { sizeOf, nameCell })];
  return toWorkbookData(files, helpers.createEmptyWorkbookData(), helpers.lettersToNumber);
}
