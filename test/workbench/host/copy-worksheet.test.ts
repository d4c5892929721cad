/** Excel.Worksheet.copy */
import { readState, setState } from "../../../workbench/host/engine/stored-state";
import { excelForEachTest, failing, fill, reopen } from "./open-excel";

const excel = excelForEachTest();

const names = () =>
  excel.current.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

type Position = "None" | "Before" | "After" | "Beginning" | "End";

const copy = (name: string, position?: Position, relativeTo?: string) =>
  excel.current.run(async (context) => {
    const { worksheets } = context.workbook;
    const copied = worksheets.getItem(name).copy(position, relativeTo === undefined ? undefined : worksheets.getItem(relativeTo));
    copied.load("name,id");
    const active = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return { name: copied.name, id: copied.id, active: active.name };
  });

/** A sheet with something of everything. */
const prepare = () =>
  excel.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B4").values = [
      ["Country", "Share"],
      ["China", 0.5],
      ["Tajikistan", 0.25],
      ["Russia", 0.1],
    ];
    sheet.getRange("B2:B4").numberFormat = [["0.0%"], ["0.0%"], ["0.0%"]];
    const table = sheet.tables.add("A1:B4", true);
    table.name = "Producers";
    sheet.getRange("D1").formulas = [["=SUM(B2:B4)"]];
    sheet.getRange("D1").format.font.bold = true;
    sheet.getRange("D1").format.columnWidth = 150;
    sheet.getRange("F3:G4").merge();
    context.workbook.comments.add("Sheet1!D1", "A source");
    sheet.freezePanes.freezeRows(1);
    await context.sync();
    table.columns.getItem("Country").filter.applyValuesFilter(["China", "Russia"]);
    await context.sync();
  });

/** What a sheet has, as far as the client tells. */
const read = (name: string) =>
  excel.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const cells = sheet.getRange("A1:G4").load("formulas,numberFormat,text");
    const total = sheet.getRange("D1");
    total.load("format/columnWidth,format/font/bold");
    const frozen = sheet.freezePanes.getLocation().load("address");
    sheet.tables.load("items/name");
    sheet.comments.load("items/content");
    const visible = sheet.getRange("A1:A4").getSpecialCellsOrNullObject("Visible").load("address");
    await context.sync();
    const ofSheet = (address: string) => address.replace(/('[^']*'|[^!,]*)!/g, "");
    return {
      cells: [cells.formulas, cells.numberFormat, cells.text],
      format: [total.format.columnWidth, total.format.font.bold, ofSheet(frozen.address)],
      comments: sheet.comments.items.map(({ content }) => content),
      tables: sheet.tables.items.map(({ name: table }) => table),
      visible: ofSheet(visible.address),
    };
  });

test("contents, formulas, formats, widths, merges, comments, tables, filters and frozen panes come with it", async () => {
  await prepare();
  expect(await copy("Sheet1", "End")).toMatchObject({ name: "Sheet1 (2)", active: "Sheet1" });
  const [from, to] = [await read("Sheet1"), await read("Sheet1 (2)")];
  expect(from.visible).toBe("A1:A2,A4");
  expect(from.comments).toEqual(["A source"]);
  expect({ ...to, tables: from.tables }).toEqual(from);
  expect([from.tables, to.tables]).toEqual([["Producers"], ["Producers2"]]);
  const [merged] = excel.current.model.getters.getMerges((await copy("Sheet1 (2)")).id);
  expect(merged).toMatchObject({ left: 5, right: 6, top: 2, bottom: 3 });
});

test("formulas of the copy read the copy's cells, and each has its own comments", async () => {
  await prepare();
  await copy("Sheet1", "End");
  await excel.current.run(async (context) => {
    const { worksheets, comments } = context.workbook;
    worksheets.getItem("Sheet1 (2)").getRange("B2").values = [[0.75]];
    comments.getItemByCell("'Sheet1 (2)'!D1").content = "Another source";
    const [old, now] = ["Sheet1", "Sheet1 (2)"].map((name) => worksheets.getItem(name).getRange("D1").load("values"));
    const source = comments.getItemByCell("Sheet1!D1").load("content");
    await context.sync();
    expect([old!.values, now!.values, source.content]).toEqual([[[0.85]], [[1.1]], "A source"]);
  });
});

test("the copy is saved with its comments, the names of its tables and what they are filtered by", async () => {
  await prepare();
  await copy("Sheet1", "End");
  const before = await read("Sheet1 (2)");
  reopen(excel);
  expect(before.visible).toBe("A1:A2,A4");
  expect(await read("Sheet1 (2)")).toEqual(before);
});

test.each<[Position | undefined, string | undefined, string[]]>([
  [undefined, undefined, ["Two (2)", "Sheet1", "Two", "Three"]],
  ["Beginning", undefined, ["Two (2)", "Sheet1", "Two", "Three"]],
  ["End", undefined, ["Sheet1", "Two", "Three", "Two (2)"]],
  ["Before", "Two", ["Sheet1", "Two (2)", "Two", "Three"]],
  ["After", "Sheet1", ["Sheet1", "Two (2)", "Two", "Three"]],
  ["After", "Three", ["Sheet1", "Two", "Three", "Two (2)"]],
])("copy(%s, %s) stands in its place, also beside a hidden sheet", async (position, relativeTo, expected) => {
  for (const hidden of [false, true]) {
    await excel.current.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItemOrNullObject("Two (2)").delete();
      worksheets.getItemOrNullObject("Two").delete();
      worksheets.getItemOrNullObject("Three").delete();
      worksheets.add("Two");
      worksheets.add("Three").visibility = hidden ? "Hidden" : "Visible";
      await context.sync();
    });
    await copy("Two", position, relativeTo);
    expect(await names()).toEqual(expected);
  }
});

test("before or after no worksheet is InvalidArgument", async () => {
  await expect(copy("Sheet1", "Before")).rejects.toEqual(failing("InvalidArgument"));
  expect(await names()).toEqual(["Sheet1"]);
});

test("names count on, and stay short enough", async () => {
  await copy("Sheet1", "End");
  await copy("Sheet1 (2)", "End");
  await excel.current.run(async (context) => {
    context.workbook.worksheets.add("A name of thirty-one characters");
    await context.sync();
  });
  await copy("A name of thirty-one characters", "End");
  expect(await names()).toEqual([
    "Sheet1",
    "Sheet1 (2)",
    "Sheet1 (3)",
    "A name of thirty-one characters",
    "A name of thirty-one charac (2)",
  ]);
});

test("the copy of a protected sheet is protected, with the same options", async () => {
  await fill(excel.current, "A1", [[1]]);
  await excel.current.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").protection.protect({ allowSort: true });
    await context.sync();
  });
  await copy("Sheet1", "End");
  await excel.current.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem("Sheet1 (2)");
    protection.load("protected,options");
    const old = context.workbook.worksheets.getItem("Sheet1").protection.load("protected");
    await context.sync();
    expect([protection.protected, protection.options.allowSort, old.protected]).toEqual([true, true, true]);
  });
});

test("one undo takes it away, with everything of it, and is told as one worksheet that came", async () => {
  await prepare();
  const added: string[] = [];
  await excel.current.run(async (context) => {
    context.workbook.worksheets.onAdded.add(async ({ worksheetId }) => void added.push(worksheetId));
    await context.sync();
  });
  const { model } = excel.current;
  const before = JSON.stringify(model.exportData());
  const { id } = await copy("Sheet1", "Beginning");
  for (let wait = 0; added.length === 0 && wait < 100; wait++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(added).toEqual([id]);
  model.dispatch("REQUEST_UNDO");
  expect(await names()).toEqual(["Sheet1"]);
  expect(withoutRevision(model.exportData())).toEqual(withoutRevision(JSON.parse(before) as object));
});

test("notes of a file come with it, each in its place", async () => {
  const zone = { top: 1, bottom: 1, left: 1, right: 1 };
  const range = excel.current.model.getters.getRangeFromZone("sheet1", zone);
  const { type, ...state } = setState({ notes: [{ range, author: "Ann", text: "estimated" }] });
  (excel.current.model.dispatch as (type: string, payload: object) => void)(type, state);
  const { id } = await copy("Sheet1", "End");
  const { notes } = readState(excel.current.model);
  expect(notes.map((note) => [note.range.sheetId, note.range.zone, note.text])).toEqual([
    ["sheet1", zone, "estimated"],
    [id.replace(/[{}]/g, ""), zone, "estimated"],
  ]);
});

const withoutRevision = (data: object) => ({ ...(JSON.parse(JSON.stringify(data)) as object), revisionId: "" });
