/** Formulas that show what the file holds of them until something makes Excel calculate them. */
import { openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
beforeEach(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  excel = openExcel({}, WORKBOOK);
});
afterEach(() => {
  excel.host.close();
  jest.restoreAllMocks();
});

/** Each value is another than the formula gives here. */
const WORKBOOK = {
  sheets: [
    {
      id: "one",
      name: "One",
      colNumber: 12,
      rowNumber: 20,
      cells: {
        A1: "=SUM(B1,1)",
        A2: "=A1+1",
        A3: "=SUM(A1,1)",
        A4: "=NA()",
        A5: "=SUM(TODAY())>0",
        B1: "10",
        D1: "=TRANSPOSE({7;8})",
        F1: "2",
        G2: "=TRANSPOSE(F1:F2)",
        I1: "=SUM(H2)",
      },
    },
  ],
  keptValues: [
    { sheetId: "one", cell: "A1", value: 90, untilCalculated: true },
    { sheetId: "one", cell: "A3", value: 70, untilCalculated: true },
    { sheetId: "one", cell: "A4", value: "#N/A", untilCalculated: true },
    { sheetId: "one", cell: "A5", value: false, untilCalculated: true },
    { sheetId: "one", cell: "D1", value: [[70, "old"]], untilCalculated: true },
    { sheetId: "one", cell: "I1", value: 40, untilCalculated: true },
  ],
};

const valuesOf = (address: string, sheet = "One") =>
  excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values.map((row) => (row.length === 1 ? (row[0] as unknown) : row));
  });
const change = (act: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void) =>
  excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("One"), context.workbook);
    await context.sync();
  });
const kept = () =>
  ((excel.model.exportData() as { keptValues?: { cell: string }[] }).keptValues ?? []).map(({ cell }) => cell).sort();

test("the values are there, with what they spill, and other formulas are calculated from them", async () => {
  expect(await valuesOf("A1:A4")).toEqual([90, 91, 70, "#N/A"]);
  expect(await valuesOf("D1:E1")).toEqual([[70, "old"]]);
  expect(kept()).toEqual(["A1", "A3", "A4", "D1", "I1"]);
});

test("an error says that it is the file's", () => {
  const { message } = excel.model.getters.getEvaluatedCell({ sheetId: "one", row: 3, col: 0 }) as { message?: string };
  expect(message).toContain("F2, Enter");
});

test("what has to do with the day is calculated when the file is opened", async () => {
  expect(await valuesOf("A5")).toEqual([true]);
});

test("looks, rows that come, work elsewhere and a calculation of the page leave them alone", async () => {
  await change((sheet) => {
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.getRange("A1:B1").numberFormat = [["0.0", "0.0"]];
    sheet.getRange("C9").values = [[5]];
    sheet.getRange("1:1").insert("Down");
  });
  excel.model.dispatch("EVALUATE_CELLS");
  expect(await valuesOf("A2:A5")).toEqual([90, 91, 70, "#N/A"]);
  expect(kept()).toEqual(["A2", "A4", "A5", "D2", "I2"]);
});

test("a change of what they depend on calculates them and what depends on them, and no others", async () => {
  await change((sheet) => (sheet.getRange("B1").values = [[20]]));
  expect(await valuesOf("A1:A3")).toEqual([21, 22, 22]);
  expect(await valuesOf("D1:E1")).toEqual([[70, "old"]]);
  expect(kept()).toEqual(["A4", "D1", "I1"]);
});

test("so does one that a spilled block carries on", async () => {
  await change((sheet) => (sheet.getRange("F1").values = [[3]]));
  expect(await valuesOf("G2:H2")).toEqual([[3, 0]]);
  await change((sheet) => (sheet.getRange("F2").values = [[4]]));
  expect(await valuesOf("G2:I2")).toEqual([[3, 4, ""]]);
  expect(await valuesOf("I1")).toEqual([4]);
});

test("marked cells are calculated when that is asked for, and all of them by a full calculation", async () => {
  await change((sheet, { application }) => {
    sheet.getRange("A3").setDirty();
    application.calculate("Recalculate");
  });
  expect(await valuesOf("A1:A3")).toEqual([90, 91, 91]);
  await change((_sheet, { application }) => application.calculate("Full"));
  expect(await valuesOf("A1:A3")).toEqual([11, 12, 12]);
  expect(await valuesOf("D1:E1")).toEqual([[7, 8]]);
  expect(kept()).toEqual([]);
});

test("the same formula entered again is calculated; undo brings the value back", async () => {
  await change((sheet) => (sheet.getRange("A1").formulas = [["=SUM(B1,1)"]]));
  expect(await valuesOf("A1:A2")).toEqual([11, 12]);
  excel.model.dispatch("REQUEST_UNDO");
  expect(await valuesOf("A1:A2")).toEqual([90, 91]);
});

test("a formula whose cell is deleted is calculated", async () => {
  await change((sheet) => sheet.getRange("B:B").delete("Left"));
  expect(await valuesOf("A1:A2")).toEqual(["#REF!", "#REF!"]);
});

test("a copy of the sheet has them too, and each is calculated by itself", async () => {
  await change((sheet) => (sheet.copy("End").name = "Copy"));
  await change((sheet) => (sheet.getRange("B1").values = [[20]]));
  expect(await valuesOf("A1:A3")).toEqual([21, 22, 22]);
  expect(await valuesOf("A1:A3", "Copy")).toEqual([90, 91, 70]);
  expect(await valuesOf("D1:E1", "Copy")).toEqual([[70, "old"]]);
});
