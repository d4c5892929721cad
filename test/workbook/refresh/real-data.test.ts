import { dataset } from "../../../src/dataset/current";
import type { Dataset } from "../../../src/dataset/dataset";
import { worksheetFunctions } from "../../../src/functions";
import { callsIn } from "../../../src/workbook/formula";
import { argumentValues } from "../../../src/workbook/formula";
import { prepareInsert } from "../../../src/workbook/insert/prepare";
import { refreshReport, refreshTables, type TableSnapshot } from "../../../src/workbook/refresh";
import { isCellError, shownOfResult } from "../../../src/workbook/cells/shown";
import { REMEMBERED_TABLES_KEY } from "../../../src/workbook/table/remembered-tables";
import { callInFormula } from "../../../src/workbook/worksheet-call";
import { builtWith } from "../../dataset/built-file";
import { answerBlock, sheet, sheetBlock } from "../cells/sheet-block";

const examples = worksheetFunctions.flatMap(({ examples }) => examples.map(({ formula }) => formula));

test.each(examples)("%s shows the same after a refresh with the same dataset", (formula) => {
  const [call] = callsIn(formula);
  const blocks = call && argumentValues(call)?.blocks;
  if (!call || !blocks) return;
  const shown = call.definition.evaluate(blocks, dataset()).map((row) => row.map(shownOfResult));
  const typed = shown.map((row, down) =>
    row.map((cell, right) => (down + right === 0 ? formula : isCellError(cell) ? "#N/A" : cell)),
  );
  const report = refreshReport({ blocks: [sheetBlock(typed, shown)] }, dataset(), dataset());
  expect(report.changes).toEqual([]);
  expect(report.counts.formulas).toBe(1);
});

test("where only the day of the release has moved, that is the reason, and no revision", () => {
  const [before, after] = [builtWith({ released: "2026-11-21" }), builtWith({ released: "2026-12-05" })];
  const formulas = ['=MINERAL.CONTROLS("graphite","China")', '=MINERAL.INFO("graphite","export_controls")'];
  for (const formula of formulas) {
    const [was, is] = [answerBlock(formula, before), answerBlock(formula, after)];
    expect(was).not.toEqual(is);
    const typed = was.map((row, down) =>
      row.map((cell, right) => (down + right === 0 ? formula : isCellError(cell) ? "#N/A" : cell)),
    );
    const { changes } = refreshReport({ blocks: [sheetBlock(typed, was)] }, before, after);
    expect(new Set(changes.map(({ reason }) => reason))).toEqual(new Set(["release day"]));
    expect(changes[0]!.detail).toBe("The works say the same: the answer is as of 2026-12-05, and was as of 2026-11-21");
  }
});

const tables = examples.filter((formula) => callInFormula(formula)?.definition.shape === "spill");

/** A table as it was inserted from a dataset, and what the workbook remembers of it. */
function insertedTable(formula: string, data: Dataset): { snapshot: TableSnapshot; setting: unknown } {
  const call = callInFormula(formula)!;
  const prepared = prepareInsert({ kind: "table", call }, data);
  const area = { sheet, row: 0, column: 0, ...prepared.size };
  const { edits, table } = prepared.plan(area, {} as never);
  const [headers, ...rows] = edits.find((edit) => edit.kind === "values")!.values;
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell)));
  const snapshot = {
    name: table!,
    sheet,
    isProtected: false,
    area,
    headers: headers!.map((header) => String(header).replace(/^'/, "")),
    showsHeaders: true,
    formulas: cells,
    values: cells,
    types: cells.map((row, at) =>
      row.map((cell, column) => (rows[at]![column] === "#N/A" ? "Error" : typeof cell === "number" ? "Double" : "String")),
    ),
  };
  const setting = edits.find((edit) => edit.kind === "setting" && edit.key === REMEMBERED_TABLES_KEY);
  return { snapshot, setting: setting?.kind === "setting" && setting.value };
}

test.each(tables)("a table of %s is refreshed with the same dataset without an edit", (formula) => {
  const { snapshot, setting } = insertedTable(formula, dataset());
  const plan = refreshTables(setting, [snapshot], dataset(), dataset());
  expect(plan.tables[0]).toMatchObject({ problem: undefined, warnings: [], changes: [], added: 0, vanished: [] });
  expect(plan.edits).toEqual([]);
});
