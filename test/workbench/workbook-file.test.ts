import "../../workbench/page/group-by";
import { requireSize, writeOwnFile, readWorkbookFile } from "../../workbench/workbook/workbook-file";
import { createFormulaNames } from "../../workbench/workbook/stored-formula";

const options = { names: createFormulaNames([]), addin: { id: "0", version: "1.0.0.0" } };

test("the own file is read as it was written", () => {
  const workbook = { sheets: [{ name: "Ünïcode 锑" }] };
  expect(readWorkbookFile(writeOwnFile(workbook), "mine.json", options)).toEqual({ data: workbook, warnings: [] });
});

test("an own file of another version says which", () => {
  const later = Buffer.from('{"format":"orebook-workbench","version":9,"workbook":{"sheets":[]}}');
  expect(() => readWorkbookFile(later, "later.json", options)).toThrow(
    "later.json was saved by another version of the workbench (9; this one reads 1). Save it there as .xlsx.",
  );
});

test("a file is refused before it is read when it is too large for a page", () => {
  expect(() => requireSize(30_000_000, "big.xlsx")).not.toThrow();
  expect(() => requireSize(30_000_001, "huge.xlsx")).toThrow(
    "huge.xlsx has 31 MB; the workbench opens up to 30 MB. Split it into smaller workbooks.",
  );
});
