import { freeSheetName } from "../../src/workbook/sheet-name";

test.each([
  ["Data", [], "Data (values)"],
  ["Data", ["data (VALUES)"], "Data (values) 2"],
  ["Data (values)", ["Data (values)"], "Data (values) 2"],
  ["Data", ["Data (values)", "Data (values) 2"], "Data (values) 3"],
  ["A name that is as long as can be", [], "A name that is as long (values)"],
  ["x".repeat(20) + " 123456789", [], `${"x".repeat(20)} 1 (values)`],
])("%s beside %j", (name, taken, free) => {
  expect(freeSheetName(name, " (values)", taken)).toBe(free);
  expect(free.length).toBeLessThanOrEqual(31);
});

test("a letter of two code units is not cut in half", () => {
  expect(freeSheetName("a" + "\u{1F30D}".repeat(15), " (values)", [])).toBe(`a${"\u{1F30D}".repeat(10)} (values)`);
});
