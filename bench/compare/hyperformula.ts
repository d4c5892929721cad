import { ASK_SHEET, askRows, DATA_SHEET, dataRows, vlookupFalseFunction } from "./sheets";
import type { Program } from "./programs";
import type { Way } from "./way";

/** What is used of the package. */
interface HyperFormulaPackage {
  HyperFormula: {
    buildFromSheets(sheets: Record<string, unknown[][]>, options: { licenseKey: "gpl-v3"; useColumnIndex: boolean }): Engine;
  };
}

interface Engine {
  getSheetId(name: string): number;
  getCellValue(cell: { sheet: number; col: number; row: number }): unknown;
  suspendEvaluation(): void;
  isEvaluationSuspended(): boolean;
  setCellContents(cell: { sheet: number; col: number; row: number }, rows: unknown[][]): unknown;
  resumeEvaluation(): unknown;
  setSheetContent(sheet: number, rows: unknown[][]): unknown;
  destroy(): void;
}

const MINERAL_COLUMN = 1;

export async function hyperFormulaWays(program: Program): Promise<Way[]> {
  const { HyperFormula } = (await program.load()) as HyperFormulaPackage;
  const way = (useColumnIndex: boolean, most: number): Way => ({
    name: `HyperFormula ${useColumnIndex ? "with" : "without"} column index, VLOOKUP on a key joined from four cells`,
    program: program.title,
    asks: "value",
    most,
    build(table, questions) {
      let changes = 0;
      const engine = HyperFormula.buildFromSheets(
        { [DATA_SHEET]: dataRows(table), [ASK_SHEET]: [] },
        { licenseKey: "gpl-v3", useColumnIndex },
      );
      const sheet = engine.getSheetId(ASK_SHEET);
      engine.suspendEvaluation();
      engine.setSheetContent(sheet, askRows(questions, vlookupFalseFunction, table.length));
      return {
        evaluate() {
          // Another text in a column that no formula answers from has every formula of the table evaluated again.
          if (!engine.isEvaluationSuspended()) engine.suspendEvaluation();
          changes += 1;
          engine.setCellContents({ sheet: engine.getSheetId(DATA_SHEET), col: MINERAL_COLUMN, row: 0 }, [[`change ${changes}`]]);
          engine.resumeEvaluation();
        },
        answers: () => questions.map((_, row) => engine.getCellValue({ sheet, col: 5, row })),
        close: () => engine.destroy(),
      };
    },
  });
  return [way(false, 2_000), way(true, 10_000)];
}
