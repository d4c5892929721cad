/** Excel.WorksheetProtection, and what a protected worksheet refuses. */
import { excelForEachTest, failing, fill, valuesOf } from "./open-excel";

const excel = excelForEachTest();

describe("protection", () => {
  const protect = (options?: Excel.WorksheetProtectionOptions, password?: string) =>
    excel.current.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect(options, password);
      await context.sync();
    });

  test("protect, options, unprotect", async () => {
    await protect({ allowSort: true });
    await excel.current.run(async (context) => {
      const { protection } = context.workbook.worksheets.getActiveWorksheet();
      protection.load("protected,options");
      await context.sync();
      expect([protection.protected, protection.options.allowSort, protection.options.allowInsertRows]).toEqual([
        true,
        true,
        false,
      ]);
      protection.unprotect();
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(false);
    });
    await fill(excel.current, "A1", [["free"]]);
    expect(await valuesOf(excel.current, "A1")).toEqual([["free"]]);
  });

  test("protecting again is InvalidOperation; a wrong password is AccessDenied", async () => {
    await protect(undefined, "secret");
    await expect(protect()).rejects.toEqual(failing("InvalidOperation"));
    const unprotect = (password?: string) =>
      excel.current.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().protection.unprotect(password);
        await context.sync();
      });
    await expect(unprotect("guess")).rejects.toEqual(failing("AccessDenied"));
    await expect(unprotect()).rejects.toEqual(failing("AccessDenied"));
    await unprotect("secret");
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["values", (sheet) => (sheet.getRange("A1").values = [[1]])],
    ["number format", (sheet) => (sheet.getRange("A1").numberFormat = [["0%"]])],
    ["fill", (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000")],
    ["clear", (sheet) => sheet.getRange("A1").clear()],
    ["insert", (sheet) => sheet.getRange("A1").insert("Down")],
    ["insert rows", (sheet) => sheet.getRange("1:1").insert("Down")],
    ["delete", (sheet) => sheet.getRange("A1").delete("Up")],
    ["a table", (sheet) => sheet.tables.add("A1:B2", true)],
    ["a chart", (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B2"))],
    ["sort", (sheet) => sheet.getRange("A1:B2").sort.apply([{ key: 0 }])],
    ["a comment", (sheet) => sheet.comments.add("A1", "no")],
    ["a drop-down", (sheet) => (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } })],
  ])("on a protected sheet %s is AccessDenied", async (_name, change) => {
    await fill(excel.current, "A1", [["kept"]]);
    await protect();
    const changing = excel.current.run(async (context) => {
      change(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
    await expect(changing).rejects.toEqual(failing("AccessDenied"));
    expect(await valuesOf(excel.current, "A1")).toEqual([["kept"]]);
  });

  test("reading, renaming and calculating go on; it holds for whoever types as well", async () => {
    await fill(excel.current, "A1", [["kept"]]);
    await protect({ allowSort: true });
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.name = "Renamed";
      sheet.calculate(true);
      sheet.load("name");
      sheet.protection.load("protected,options");
      await context.sync();
      expect([sheet.name, sheet.protection.protected]).toEqual(["Renamed", true]);
      expect(sheet.protection.options.allowSort).toBe(true);
    });
    excel.current.model.dispatch("UPDATE_CELL", { sheetId: "sheet1", col: 0, row: 0, content: "typed" });
    expect(await valuesOf(excel.current, "A1")).toEqual([["kept"]]);
  });
});
