/** Range.setDirty and Application.calculate, as after other data has come into use: the function is the same and answers otherwise. */
import { addFunction } from "@odoo/o-spreadsheet";
import { excelForEachTest, fill } from "./open-excel";

const excel = excelForEachTest();

let figure = 0;
let calls = 0;
beforeAll(() => {
  addFunction("TEST.FIGURE", {
    description: "answers from the data in use",
    category: "Test",
    isExported: false,
    args: [],
    compute: () => {
      calls += 1;
      return { value: figure };
    },
  });
});

const revision = () => (excel.current.model as unknown as { session: { getRevisionId(): string } }).session.getRevisionId();

const recalculate = (...addresses: string[]) =>
  excel.current.run(async (context) => {
    for (const address of addresses) {
      const [sheet, range] = address.split("!") as [string, string];
      context.workbook.worksheets.getItem(sheet).getRange(range).setDirty();
    }
    context.workbook.application.calculate("Recalculate");
    const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C2").load("values");
    const other = context.workbook.worksheets.getItem("Other").getRange("A1:A2").load("values");
    await context.sync();
    return { cells: cells.values, other: other.values };
  });

beforeEach(async () => {
  figure = 1;
  await fill(excel.current, "A1", [
    ["=TEST.FIGURE()", "=A1*2", "text"],
    ["=IF(TEST.FIGURE()>1,10,20)", 5, "=TEST.FIGURE()"],
  ]);
  await excel.current.run(async (context) => {
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1:A2").formulas = [["=Sheet1!B1+1"], ["=TEST.FIGURE()"]];
    await context.sync();
  });
  figure = 3;
  calls = 0;
});

test("what is dirty is calculated anew, with all that depends on it on any sheet, and nothing else", async () => {
  expect(await recalculate("Sheet1!A1:B1", "Sheet1!A2")).toEqual({
    cells: [
      [3, 6, "text"],
      [10, 5, 1],
    ],
    other: [[7], [1]],
  });
  expect(calls).toBe(2);
});

test("it is no step of undo, and changes nothing of what would be saved but the values", async () => {
  const { model } = excel.current;
  const [before, data] = [revision(), JSON.stringify(model.exportData())];
  await recalculate("Sheet1!A1:C2", "Other!A1:A2");
  expect(calls).toBe(4);
  expect([revision(), JSON.stringify(model.exportData())]).toEqual([before, data]);
  // The last step is still that of the batch before.
  model.dispatch("REQUEST_UNDO");
  expect(model.getters.tryGetSheet("Other")).toBeUndefined();
});

test("an undo of something else does not bring old values back", async () => {
  excel.current.model.dispatch("UPDATE_CELL", { sheetId: "sheet1", col: 1, row: 1, content: "6" });
  await recalculate("Sheet1!A1:C2", "Other!A1:A2");
  excel.current.model.dispatch("REQUEST_UNDO");
  expect(await recalculate()).toEqual({
    cells: [
      [3, 6, "text"],
      [10, 5, 3],
    ],
    other: [[7], [3]],
  });
});
