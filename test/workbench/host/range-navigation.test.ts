/** Ranges found from an Excel.Range. */
import { excelForEachTest, failing, fill } from "./open-excel";

const excel = excelForEachTest();
type Find = (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range;

const addressOf = (from: string, find: Find) =>
  excel.current.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const found = find(sheet.getRange(from), sheet).load("address");
    await context.sync();
    return found.isNullObject ? null : found.address.replace("Sheet1!", "");
  });

test.each<[string, string, Find, string | null]>([
  ["getCell", "B2:C3", (range) => range.getCell(0, 1), "C2"],
  ["getCell outside of the range", "B2:C3", (range) => range.getCell(4, 4), "F6"],
  ["getRow", "B2:C4", (range) => range.getRow(1), "B3:C3"],
  ["getColumn", "B2:C4", (range) => range.getColumn(1), "C2:C4"],
  ["getLastCell", "B2:C4", (range) => range.getLastCell(), "C4"],
  ["getLastRow", "B2:C4", (range) => range.getLastRow(), "B4:C4"],
  ["getLastColumn", "B2:C4", (range) => range.getLastColumn(), "C2:C4"],
  ["getOffsetRange", "B2:C4", (range) => range.getOffsetRange(-1, 2), "D1:E3"],
  ["getResizedRange", "B2:C4", (range) => range.getResizedRange(1, -1), "B2:B5"],
  ["getAbsoluteResizedRange", "B2:C4", (range) => range.getAbsoluteResizedRange(1, 3), "B2:D2"],
  ["getEntireRow", "B2:C4", (range) => range.getEntireRow(), "2:4"],
  ["getEntireColumn", "B2:C4", (range) => range.getEntireColumn(), "B:C"],
  ["getRowsAbove", "B3:C4", (range) => range.getRowsAbove(2), "B1:C2"],
  ["getRowsAbove, within", "B3:C4", (range) => range.getRowsAbove(-1), "B3:C3"],
  ["getRowsBelow", "B3:C4", (range) => range.getRowsBelow(), "B5:C5"],
  ["getColumnsBefore", "C3:C4", (range) => range.getColumnsBefore(2), "A3:B4"],
  ["getColumnsAfter", "C3:C4", (range) => range.getColumnsAfter(2), "D3:E4"],
  ["getColumnsAfter, within", "C3:E4", (range) => range.getColumnsAfter(-2), "D3:E4"],
  ["getBoundingRect", "B2", (range) => range.getBoundingRect("D5:E6"), "B2:E6"],
  ["getIntersection", "A1:C3", (range) => range.getIntersection("B2:D4"), "B2:C3"],
  ["getIntersection with a range", "A1:C3", (range, sheet) => range.getIntersection(sheet.getRange("B:B")), "B1:B3"],
  ["getIntersectionOrNullObject", "A1:C3", (range) => range.getIntersectionOrNullObject("E5"), null],
])("%s", async (_name, from, find, expected) => {
  expect(await addressOf(from, find)).toBe(expected);
});

test.each<[string, Find, string]>([
  ["getRow beyond the range", (range) => range.getRow(3), "InvalidArgument"],
  ["getOffsetRange beyond the sheet", (range) => range.getOffsetRange(-2, 0), "InvalidArgument"],
  ["getResizedRange to nothing", (range) => range.getResizedRange(-3, 0), "InvalidArgument"],
  ["getIntersection without one", (range) => range.getIntersection("E5"), "ItemNotFound"],
  ["getSpillParent without one", (range) => range.getCell(0, 0).getSpillParent(), "ItemNotFound"],
  ["getSpillingToRange without one", (range) => range.getCell(0, 0).getSpillingToRange(), "ItemNotFound"],
  ["getUsedRange without one", (range) => range.getUsedRange(), "ItemNotFound"],
])("%s fails", async (_name, find, code) => {
  await expect(addressOf("B2:C4", find)).rejects.toEqual(failing(code));
});

test("getUsedRange and getSurroundingRegion", async () => {
  await fill(excel.current, "B2", [
    ["a", ""],
    ["", "b"],
  ]);
  await fill(excel.current, "F6", [["far"]]);
  expect(await addressOf("A1:D4", (range) => range.getUsedRange())).toBe("B2:C3");
  expect(await addressOf("A1:B2", (range) => range.getUsedRange(true))).toBe("B2");
  expect(await addressOf("H1:J2", (range) => range.getUsedRangeOrNullObject())).toBeNull();
  expect(await addressOf("B2", (range) => range.getSurroundingRegion())).toBe("B2:C3");
});

describe("spills", () => {
  beforeEach(() => fill(excel.current, "B2", [["=SEQUENCE(2,3)"]]));

  test("getSpillingToRange of the formula, getSpillParent of every cell of it", async () => {
    expect(await addressOf("B2", (range) => range.getSpillingToRange())).toBe("B2:D3");
    expect(await addressOf("D3", (range) => range.getSpillParent())).toBe("B2");
    expect(await addressOf("C3", (range) => range.getSpillingToRangeOrNullObject())).toBeNull();
    expect(await addressOf("E2", (range) => range.getSpillParentOrNullObject())).toBeNull();
  });

  test("hasSpill is true, false, or null when some cells are part of one", async () => {
    await excel.current.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const ranges = ["B2:D3", "F1:F2", "A1:B2"].map((address) => sheet.getRange(address).load("hasSpill"));
      await context.sync();
      expect(ranges.map(({ hasSpill }) => hasSpill)).toEqual([true, false, null]);
    });
  });

  test("a spill that is blocked is #SPILL! and spills nowhere", async () => {
    await fill(excel.current, "C3", [["in the way"]]);
    expect(await addressOf("B2", (range) => range.getSpillingToRangeOrNullObject())).toBeNull();
    await excel.current.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2").load("values");
      await context.sync();
      expect(range.values).toEqual([["#SPILL!"]]);
    });
  });

  test("only one cell may be asked", async () => {
    await expect(addressOf("B2:B3", (range) => range.getSpillParent())).rejects.toEqual(failing("InvalidArgument"));
  });
});

describe("precedents and dependents", () => {
  beforeEach(async () => {
    await fill(excel.current, "A1", [[1, 2, "=A1+B1", "=C1*2"]]);
    await excel.current.run(async (context) => {
      const { workbook } = context;
      workbook.names.add("Rate", workbook.worksheets.getActiveWorksheet().getRange("A5"));
      workbook.worksheets.add("Other").getRange("A1").formulas = [["=SUM(Sheet1!A1:B2)+Sheet1!D1*Rate"]];
      await context.sync();
    });
  });

  const addresses = (sheet: string, cell: string, find: (range: Excel.Range) => Excel.WorkbookRangeAreas) =>
    excel.current.run(async (context) => {
      const areas = find(context.workbook.worksheets.getItem(sheet).getRange(cell)).load("addresses");
      areas.ranges.load("items/address");
      await context.sync();
      expect(areas.ranges.items).toHaveLength(areas.addresses.join().split(",").length);
      return areas.addresses;
    });

  test("getDirectPrecedents goes to other sheets and through names", async () => {
    expect(await addresses("Other", "A1", (range) => range.getDirectPrecedents())).toEqual(["Sheet1!A1:B2,Sheet1!D1,Sheet1!A5"]);
    expect(await addresses("Sheet1", "C1", (range) => range.getDirectPrecedents())).toEqual(["Sheet1!A1,Sheet1!B1"]);
  });

  test("getPrecedents goes on", async () => {
    expect(await addresses("Sheet1", "D1", (range) => range.getPrecedents())).toEqual(["Sheet1!C1,Sheet1!A1,Sheet1!B1"]);
  });

  test("getDirectDependents", async () => {
    expect(await addresses("Sheet1", "B1", (range) => range.getDirectDependents())).toEqual(["Sheet1!C1", "Other!A1"]);
  });

  test("none is ItemNotFound", async () => {
    await expect(addresses("Sheet1", "A1", (range) => range.getDirectPrecedents())).rejects.toEqual(failing("ItemNotFound"));
  });
});
