import { dataset } from "../../../src/dataset/current";
import { worksheetFunctions } from "../../../src/functions";
import { callsIn } from "../../../src/workbook/formula";
import { argumentValues } from "../../../src/workbook/formula";
import { prepareInsert } from "../../../src/workbook/insert/prepare";
import { refreshReport, refreshTables } from "../../../src/workbook/refresh";
import { isCellError, shownOfResult } from "../../../src/workbook/cells/shown";
import { REMEMBERED_TABLES_KEY } from "../../../src/workbook/table/remembered-tables";
import { callInFormula } from "../../../src/workbook/worksheet-call";
import { sheet, sheetBlock } from "../cells/sheet-block";

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

const tables = examples.filter((formula) => callInFormula(formula)?.definition.shape === "spill");

test.each(tables)("a table of %s is refreshed with the same dataset without an edit", (formula) => {
  const call = callInFormula(formula)!;
  const prepared = prepareInsert({ kind: "table", call }, dataset());
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
  const plan = refreshTables(setting?.kind === "setting" && setting.value, [snapshot], dataset(), dataset());
  expect(plan.tables[0]).toMatchObject({ problem: undefined, warnings: [], changes: [], added: 0, vanished: [] });
  expect(plan.edits).toEqual([]);
});
