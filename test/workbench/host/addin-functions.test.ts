/** Formulas with functions of an add-in, written and read through the client. */
import { loadAddin, registerHeadless } from "../../../workbench/headless";
import { createFormulaNames } from "../../../workbench/workbook/stored-formula";
import { ADDIN_FIXTURE } from "../spreadsheet-engine";
import { openExcel, type OpenExcel, valuesOf } from "./open-excel";

let excel: OpenExcel;
beforeEach(() => {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  const { file, associations } = loadAddin(ADDIN_FIXTURE, "1.4");
  registerHeadless(file, associations);
  excel = openExcel({ formulaNames: createFormulaNames(file.functions.map(({ name }) => name)) });
});
afterEach(() => {
  excel.host.close();
  jest.restoreAllMocks();
});

const write = (formulas: string[][]) =>
  excel.run(async (context) => {
    const start = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    start.getResizedRange(formulas.length - 1, formulas[0]!.length - 1).formulas = formulas;
    await context.sync();
  });

test("they calculate, spill, and show their formats", async () => {
  await write([['=SAMPLE.RANK("antimony")', "=SAMPLE.SHARE()", "=SAMPLE.BLOCK(2)"]]);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const row = sheet.getRange("A1:B1").load("values,text");
    const spill = sheet.getRange("C1").getSpillingToRange().load("address,values");
    await context.sync();
    expect([row.values, row.text]).toEqual([[[3, 0.2]], [["3", "20.0%"]]]);
    expect(spill.address).toBe("Sheet1!C1:E2");
    expect(spill.values[1]).toContain("row 2");
  });
});

test("an error is its code", async () => {
  await write([['=SAMPLE.RANK("antimoney")']]);
  expect(await valuesOf(excel, "A1")).toEqual([["#N/A"]]);
});

test("the form in which files hold a call is read as the call", async () => {
  await write([['=_xldudf_SAMPLE_RANK("antimony")+1']]);
  await excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("formulas,values");
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[['=SAMPLE.RANK("antimony")+1']], [[4]]]);
  });
});
