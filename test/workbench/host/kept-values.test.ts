/** Formulas that go on showing what Excel calculated for them, as a file of Excel brings them. */
import { createFormulaNames } from "../../../workbench/workbook/stored-formula";
import { openExcel, type OpenExcel } from "./open-excel";

let excel: OpenExcel;
beforeEach(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  excel = openExcel({ formulaNames: createFormulaNames(["MINERAL.RANK"]) }, WORKBOOK);
});
afterEach(() => {
  excel.host.close();
  jest.restoreAllMocks();
});

const WORKBOOK = {
  sheets: [
    {
      id: "one",
      name: "One",
      colNumber: 10,
      rowNumber: 20,
      cells: { A1: "=LET(x,2,x*2)", A2: "=A1+1", A3: "=SUM(1,2)", A4: "=NOSUCH(1)", C1: "=SPILLING(1)" },
    },
  ],
  keptValues: [
    { sheetId: "one", cell: "A1", value: 4, marks: { LET: "_xlfn.LET", x: "_xlpm.x" } },
    { sheetId: "one", cell: "A3", value: "#NAME?", isUnbound: true },
    {
      sheetId: "one",
      cell: "C1",
      value: [
        [1, "two"],
        [true, "#N/A"],
      ],
    },
  ],
};

/** Values of a range, of the first sheet or the one named. */
const valuesOf = (address: string, sheet = "One") =>
  excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
const change = (act: (sheet: Excel.Worksheet) => void) =>
  excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("One"));
    await context.sync();
  });

test("they are there, with what they spill, and others are calculated from them", async () => {
  expect(await valuesOf("A1:A4")).toEqual([[4], [5], ["#NAME?"], ["#NAME?"]]);
  expect(await valuesOf("C1:D2")).toEqual([
    [1, "two"],
    [true, "#N/A"],
  ]);
});

test("a full calculation leaves them alone", async () => {
  await excel.run(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
  expect(await valuesOf("A1:A3")).toEqual([[4], [5], ["#NAME?"]]);
});

test("another look keeps them; the same formula entered again is calculated; undo brings them back", async () => {
  await change((sheet) => (sheet.getRange("A1:A3").numberFormat = [["0.0"], ["0.0"], ["0.0"]]));
  expect(await valuesOf("A1:A3")).toEqual([[4], [5], ["#NAME?"]]);
  await change((sheet) => (sheet.getRange("A3").formulas = [["=SUM(1,2)"]]));
  expect(await valuesOf("A3")).toEqual([[3]]);
  excel.model.dispatch("REQUEST_UNDO");
  expect(await valuesOf("A3")).toEqual([["#NAME?"]]);
  await change((sheet) => (sheet.getRange("A3").values = [[7]]));
  expect(await valuesOf("A3")).toEqual([[7]]);
});

test("they move with their cells, and are in the workbook's data by their places", async () => {
  await change((sheet) => sheet.getRange("1:2").insert("Down"));
  expect(await valuesOf("A3:A5")).toEqual([[4], [5], ["#NAME?"]]);
  const { keptValues } = excel.model.exportData() as unknown as typeof WORKBOOK;
  expect(keptValues).toEqual(
    WORKBOOK.keptValues.map((kept) => ({
      ...kept,
      cell: kept.cell.replace("1", "3").replace(/A3$/, kept.value === 4 ? "A3" : "A5"),
    })),
  );
});

test("a copy of the sheet has them too", async () => {
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("One").copy("End").name = "Copy";
    await context.sync();
  });
  expect(await valuesOf("A1:A3", "Copy")).toEqual([[4], [5], ["#NAME?"]]);
  expect(await valuesOf("C1:D2", "Copy")).toEqual(await valuesOf("C1:D2"));
});
