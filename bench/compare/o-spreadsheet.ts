import "../../workbench/page/group-by";
import { Model } from "@odoo/o-spreadsheet";
import { version } from "@odoo/o-spreadsheet/package.json";
import { ASK_SHEET, askRows, countifsRank, DATA_SHEET, dataRows, sumifs, vlookup, type Formula } from "./sheets";
import type { Way } from "./way";

const BUILT = "evaluates once while it is built";

const ask = { sheetId: ASK_SHEET, col: 5 };

function way(name: string, asks: Way["asks"], formula: Formula, rest: Partial<Way> = {}): Way {
  return {
    name: `o-spreadsheet, ${name}`,
    program: `@odoo/o-spreadsheet ${version}`,
    asks,
    ...rest,
    build(table, questions) {
      const data = {
        sheets: [sheet(DATA_SHEET, dataRows(table)), sheet(ASK_SHEET, askRows(questions, formula, table.length))],
      };
      const model = quietly(() => new Model(data));
      return {
        evaluate: () => void quietly(() => model.dispatch("EVALUATE_CELLS")),
        answers: () => questions.map((_, row) => model.getters.getEvaluatedCell({ ...ask, row }).value),
      };
    },
  };
}

export const oSpreadsheetWays: Way[] = [
  way("VLOOKUP on a key joined from four cells", "value", vlookup, { remark: BUILT }),
  way("SUMIFS on four columns", "value", sumifs, { most: 10_000, remark: BUILT }),
  way("COUNTIFS rank", "rank", countifsRank, { most: 10_000, remark: BUILT }),
];

function sheet(name: string, rows: readonly (readonly (string | number)[])[]): object {
  const cells: Record<string, string> = {};
  rows.forEach((row, index) => row.forEach((value, column) => (cells[`${"ABCDEF"[column]}${index + 1}`] = String(value))));
  return { id: name, name, colNumber: 6, rowNumber: rows.length, cells };
}

/** The engine tells of every step that it takes. */
function quietly<T>(work: () => T): T {
  const { debug, info, log, group } = console;
  const silent = (): void => undefined;
  Object.assign(console, { debug: silent, info: silent, log: silent, group: silent });
  try {
    return work();
  } finally {
    Object.assign(console, { debug, info, log, group });
  }
}
