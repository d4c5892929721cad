import type { StoredState } from "../../../workbench/host/engine/stored-state";
import { excelForEachTest, valuesOf } from "./open-excel";

const excel = excelForEachTest();

const tables = () =>
  excel.current.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    return tables.items.map(({ name }) => name);
  });

/** A batch that takes several commands of the engine. */
const insert = () =>
  excel.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      ["Country", "Value"],
      ["China", 1],
    ];
    sheet.tables.add("A1:B2", true).name = "Producers";
    context.workbook.settings.add("kept", 1);
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"));
    await context.sync();
  });

test("what a batch does is taken back in one step, and made again in one", async () => {
  const { model } = excel.current;
  model.dispatch("UPDATE_CELL", { sheetId: "sheet1", col: 4, row: 0, content: "typed" });
  await insert();
  model.dispatch("REQUEST_UNDO");
  expect([await valuesOf(excel.current, "A1:B1"), await tables(), model.getters.getChartIds("sheet1")]).toEqual([
    [["", ""]],
    [],
    [],
  ]);
  expect(await valuesOf(excel.current, "E1")).toEqual([["typed"]]);
  model.dispatch("REQUEST_REDO");
  expect([await valuesOf(excel.current, "A2:B2"), await tables()]).toEqual([[["China", 1]], ["Producers"]]);
  expect(model.getters.getChartIds("sheet1")).toHaveLength(1);
});

test("two batches are two steps, and what is typed between them is one of its own", async () => {
  const { model } = excel.current;
  await insert();
  model.dispatch("UPDATE_CELL", { sheetId: "sheet1", col: 4, row: 0, content: "typed" });
  model.dispatch("UPDATE_CELL", { sheetId: "sheet1", col: 4, row: 1, content: "later" });
  model.dispatch("REQUEST_UNDO");
  expect(await valuesOf(excel.current, "E1:E2")).toEqual([["typed"], [""]]);
  model.dispatch("REQUEST_UNDO");
  expect([await valuesOf(excel.current, "E1"), await tables()]).toEqual([[[""]], ["Producers"]]);
  model.dispatch("REQUEST_UNDO");
  expect(await tables()).toEqual([]);
});

test("a batch of more steps than the engine keeps of its own is taken back in one, whole", async () => {
  const { model } = excel.current;
  const merges = () => model.getters.getMerges("sheet1").length;
  await excel.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A300").values = [["end"]];
    await context.sync();
    for (let row = 1; row <= 150; row++) sheet.getRange(`A${row}:B${row}`).merge();
    await context.sync();
  });
  expect(merges()).toBe(150);
  model.dispatch("REQUEST_UNDO");
  expect([merges(), await valuesOf(excel.current, "A300")]).toEqual([0, [["end"]]]);
  model.dispatch("REQUEST_REDO");
  expect(merges()).toBe(150);
});

test("hundreds of comments are one step", async () => {
  const { model } = excel.current;
  await excel.current.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:A150").values = Array.from({ length: 150 }, (_, row) => [row]);
    await context.sync();
  });
  const comments = (): number => (model.getters as unknown as { getOfficeState(): StoredState }).getOfficeState().comments.length;
  await excel.current.run(async (context) => {
    for (let row = 1; row <= 150; row++) context.workbook.comments.add(`Sheet1!A${row}`, "A source");
    await context.sync();
  });
  expect(comments()).toBe(150);
  model.dispatch("REQUEST_UNDO");
  expect([comments(), await valuesOf(excel.current, "A150")]).toEqual([0, [[149]]]);
  model.dispatch("REQUEST_REDO");
  expect(comments()).toBe(150);
  model.dispatch("REQUEST_UNDO");
  model.dispatch("REQUEST_UNDO");
  expect([comments(), await valuesOf(excel.current, "A150")]).toEqual([0, [[""]]]);
});
