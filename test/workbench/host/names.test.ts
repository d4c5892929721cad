/** Excel.NamedItemCollection and NamedItem. */
import { excelForEachTest, failing, fill, reopen } from "./open-excel";

const excel = excelForEachTest();

describe("names", () => {
  test("add of a range: formula, value, type, and formulas calculate with it", async () => {
    await fill(excel.current, "A1", [[1, 2]]);
    await excel.current.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getActiveWorksheet();
      const item = names.add("Shares", sheet.getRange("A1:B1"), "of 2025");
      item.load("name,formula,value,type,scope,comment,visible");
      const range = item.getRange().load("address");
      sheet.getRange("C1").formulas = [["=SUM(Shares)"]];
      const sum = sheet.getRange("C1").load("values");
      await context.sync();
      expect(item.toJSON()).toMatchObject({
        name: "Shares",
        formula: "=Sheet1!$A$1:$B$1",
        value: "Sheet1!$A$1:$B$1",
        type: "Range",
        scope: "Workbook",
        comment: "of 2025",
        visible: true,
      });
      expect([range.address, sum.values]).toEqual(["Sheet1!A1:B1", [[3]]]);
    });
  });

  test("add of a formula that is no range", async () => {
    await excel.current.run(async (context) => {
      const { names } = context.workbook;
      const rate = names.add("Rate", "=0.25*2").load("value,formula,type");
      const text = names.add("Source", '="USGS"').load("value,type");
      const none = rate.getRangeOrNullObject();
      await context.sync();
      expect([rate.value, rate.formula, rate.type, text.value, text.type]).toEqual([0.5, "=0.25*2", "Double", "USGS", "String"]);
      expect(none.isNullObject).toBe(true);
      rate.getRange().load("address");
      await expect(context.sync()).rejects.toEqual(failing("ItemNotFound"));
    });
  });

  test("formula, comment and visibility are set; the items are in order", async () => {
    await excel.current.run(async (context) => {
      const { names } = context.workbook;
      names.add("Zinc", "=Sheet1!A1");
      const item = names.add("Area", "=Sheet1!A1");
      item.formula = "=Sheet1!$B$2:$B$4";
      item.comment = "moved";
      item.visible = false;
      names.load("items/name,items/formula,items/comment,items/visible");
      const count = names.getCount();
      await context.sync();
      expect(names.items.map(({ name, formula, comment, visible }) => [name, formula, comment, visible])).toEqual([
        ["Area", "=Sheet1!$B$2:$B$4", "moved", false],
        ["Zinc", "=Sheet1!$A$1", "", true],
      ]);
      expect(count.value).toBe(2);
    });
  });

  test("getItem in any case, getItemOrNullObject, delete; what is not there is ItemNotFound", async () => {
    await excel.current.run(async (context) => {
      const { names } = context.workbook;
      names.add("Shares", "=Sheet1!A1");
      const found = names.getItem("SHARES").load("name");
      await context.sync();
      expect(found.name).toBe("Shares");
      found.delete();
      const none = names.getItemOrNullObject("Shares");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      names.getItem("Shares").load("name");
      await expect(context.sync()).rejects.toEqual(failing("ItemNotFound"));
    });
  });

  test.each([
    ["shares", "ItemAlreadyExists"],
    ["two words", "InvalidArgument"],
    ["A1", "InvalidArgument"],
    ["1st", "InvalidArgument"],
  ])("add(%s) is %s", async (name, code) => {
    const adding = excel.current.run(async (context) => {
      context.workbook.names.add("Shares", "=Sheet1!A1");
      context.workbook.names.add(name, "=Sheet1!A2");
      await context.sync();
    });
    await expect(adding).rejects.toEqual(failing(code));
  });

  test("they are saved and opened with the workbook", async () => {
    await excel.current.run(async (context) => {
      context.workbook.names.add("Rate", "=0.5", "half");
      context.workbook.names.add("Cell", "=Sheet1!A1", "one");
      await context.sync();
    });
    reopen(excel);
    await excel.current.run(async (context) => {
      const names = context.workbook.names.load("items/name,items/value,items/comment");
      await context.sync();
      expect(names.items.map(({ name, value, comment }) => [name, value, comment])).toEqual([
        ["Cell", "Sheet1!$A$1", "one"],
        ["Rate", 0.5, "half"],
      ]);
    });
  });
});
