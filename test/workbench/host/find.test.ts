/** Range.find, Worksheet.findAll, replaceAll and getSpecialCells, as Microsoft's reference describes them. */
import { excelForEachTest, failing, fill, valuesOf } from "./open-excel";

const excel = excelForEachTest();
beforeEach(() =>
  fill(excel.current, "A1", [
    ["Tea", "Coffee", 3],
    ["tea set", "", "=C1*2"],
    ["=A1", "=1/0", true],
  ]),
);

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

describe("find", () => {
  const find = (range: string, text: string, criteria: Excel.SearchCriteria) =>
    excel.current.run(async (context) => {
      const cell = sheetOf(context).getRange(range).findOrNullObject(text, criteria).load("address");
      await context.sync();
      return cell.isNullObject ? null : cell.address;
    });

  test.each<[string, string, Excel.SearchCriteria, string | null]>([
    ["A1:C3", "tea", {}, "Sheet1!A1"],
    ["A1:C3", "tea", { matchCase: true }, "Sheet1!A2"],
    ["A1:C3", "tea", { searchDirection: "Backwards" }, "Sheet1!A3"],
    ["A2:C3", "tea", { completeMatch: true }, "Sheet1!A3"],
    ["B1:C3", "tea", {}, null],
    // From one cell on, the whole sheet behind it is looked through, and then from its start.
    ["A1", "tea", {}, "Sheet1!A2"],
    ["A3", "tea", {}, "Sheet1!A1"],
    ["A1:C3", "6", {}, "Sheet1!C2"],
  ])("in %s: %s with %j is %s", async (range, text, criteria, address) =>
    expect(await find(range, text, criteria)).toBe(address),
  );

  test("what is not there is ItemNotFound", async () => {
    await expect(
      excel.current.run(async (context) => {
        sheetOf(context).getRange("A1:C3").find("cocoa", {}).load("address");
        await context.sync();
      }),
    ).rejects.toEqual(failing("ItemNotFound"));
  });

  test("findAll gives all cells of the sheet, which are given one look", async () => {
    const answer = await excel.current.run(async (context) => {
      const found = sheetOf(context).findAll("tea", { completeMatch: false, matchCase: false });
      found.format.fill.color = "yellow";
      found.load("address,cellCount");
      found.load("format/fill/color");
      await context.sync();
      return [found.address, found.cellCount, found.format.fill.color];
    });
    expect(answer).toEqual(["Sheet1!A1:A3", 3, "#FFFF00"]);
  });
});

test("replaceAll changes texts and formulas, not what formulas answer, and says how many cells", async () => {
  const count = await excel.current.run(async (context) => {
    const replaced = sheetOf(context).getRange("A1:C3").replaceAll("tea", "cocoa", { completeMatch: false });
    const formulas = sheetOf(context).getRange("C2").replaceAll("*2", "*3", {});
    await context.sync();
    return [replaced.value, formulas.value];
  });
  expect(count).toEqual([2, 1]);
  expect(await valuesOf(excel.current, "A1:A3")).toEqual([["cocoa"], ["cocoa set"], ["cocoa"]]);
  expect(await valuesOf(excel.current, "C2")).toEqual([[9]]);
});

describe("special cells", () => {
  const special = (type: Excel.SpecialCellType, valueType?: Excel.SpecialCellValueType, range = "A1:D9") =>
    excel.current.run(async (context) => {
      const cells = sheetOf(context).getRange(range).getSpecialCellsOrNullObject(type, valueType).load("address");
      await context.sync();
      return cells.isNullObject ? null : cells.address.replaceAll("Sheet1!", "");
    });

  test("formulas, constants, blanks within what is used", async () => {
    const { SpecialCellType: Type, SpecialCellValueType: Value } = excel.current.Excel;
    expect(await special(Type.formulas)).toBe("C2,A3:B3");
    expect(await special(Type.formulas, Value.errors)).toBe("B3");
    expect(await special(Type.constants)).toBe("A1:C1,A2,C3");
    expect(await special(Type.constants, Value.logicalNumbers)).toBe("C1,C3");
    expect(await special(Type.blanks)).toBe("B2");
    expect(await special(Type.formulas, undefined, "A1:B2")).toBeNull();
  });

  test("visible ones are those of no hidden row or column", async () => {
    await excel.current.run(async (context) => {
      sheetOf(context).getRange("2:2").rowHidden = true;
      sheetOf(context).getRange("B:B").columnHidden = true;
      const rows = sheetOf(context).getRange("A1:A3").load("rowHidden,hidden");
      const hidden = sheetOf(context).getRange("B1:B3").load("hidden,columnHidden");
      await context.sync();
      expect([rows.rowHidden, rows.hidden, hidden.hidden, hidden.columnHidden]).toEqual([null, null, true, true]);
    });
    expect(await special(excel.current.Excel.SpecialCellType.visible)).toBe("A1,C1,A3,C3");
  });

  test("a kind that is lacking says so", async () => {
    await expect(special(excel.current.Excel.SpecialCellType.dataValidations)).rejects.toEqual(
      failing("NotImplemented", /DataValidations/),
    );
  });
});
