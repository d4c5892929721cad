import { readFileSync } from "node:fs";
import path from "node:path";
import type { Program } from "./programs";
import { ASK_SHEET, askRows, DATA_SHEET, dataRows, vlookup, xlookup, type Formula } from "./sheets";
import type { Way } from "./way";

/** What is used of the package. */
interface IronCalcPackage {
  initSync(source: { module: Uint8Array }): unknown;
  Model: new (name: string, locale: string, timezone: string, language: string) => Workbook;
}

interface Workbook {
  pauseEvaluation(): void;
  newSheet(): void;
  renameSheet(sheet: number, name: string): void;
  setUserInput(sheet: number, row: number, column: number, input: string): void;
  evaluate(): void;
  getFormattedCellValue(sheet: number, row: number, column: number): string;
  free(): void;
}

export async function ironCalcWays(program: Program): Promise<Way[]> {
  const { initSync, Model } = (await program.load()) as IronCalcPackage;
  initSync({ module: readFileSync(path.join(program.folder, "wasm_bg.wasm")) });
  const way = (name: string, formula: Formula, most: number): Way => ({
    name: `IronCalc, ${name} on a key joined from four cells`,
    program: program.title,
    asks: "value",
    most,
    build(table, questions) {
      const workbook = new Model("comparison", "en", "UTC", "en");
      workbook.pauseEvaluation();
      workbook.newSheet();
      workbook.renameSheet(0, DATA_SHEET);
      workbook.renameSheet(1, ASK_SHEET);
      enter(workbook, 0, dataRows(table));
      enter(workbook, 1, askRows(questions, formula, table.length));
      return {
        evaluate: () => workbook.evaluate(),
        // The package shows cells as text, some with marks between thousands.
        answers: () => questions.map((_, row) => Number(workbook.getFormattedCellValue(1, row + 1, 6).replace(/,/g, ""))),
        close: () => workbook.free(),
      };
    },
  });
  return [way("XLOOKUP", xlookup, 1_000), way("VLOOKUP", vlookup, 300)];
}

function enter(workbook: Workbook, sheet: number, rows: readonly (readonly (string | number)[])[]): void {
  rows.forEach((row, index) =>
    row.forEach((value, column) => workbook.setUserInput(sheet, index + 1, column + 1, String(value))),
  );
}
