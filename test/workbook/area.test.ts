import { addressOfArea, columnLetters, isInSheet, splitAddress, type Area } from "../../src/workbook/area";

const area = (name: string, row: number, column: number, rows = 1, columns = 1): Area => ({
  sheet: { name, key: name },
  row,
  column,
  rows,
  columns,
});

test.each([
  [area("Sheet1", 0, 0), "Sheet1!A1"],
  [area("Sheet1", 1, 1, 11, 4), "Sheet1!B2:E12"],
  [area("My sheet", 0, 26), "'My sheet'!AA1"],
  [area("Q1", 0, 0), "'Q1'!A1"],
  [area("It's", 0, 0), "'It''s'!A1"],
  [area("Übersicht", 0, 0), "Übersicht!A1"],
  [area("2024", 0, 0), "'2024'!A1"],
])("%j is %s", (each, address) => {
  expect(addressOfArea(each)).toBe(address);
  expect(splitAddress(address).sheet).toBe(each.sheet.name);
});

test("letters of columns", () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
});

test("the sheet ends at XFD1048576", () => {
  expect(isInSheet(area("S", 1_048_575, 16_383))).toBe(true);
  expect(isInSheet(area("S", 1_048_575, 0, 2))).toBe(false);
  expect(isInSheet(area("S", 0, 16_383, 1, 2))).toBe(false);
});
