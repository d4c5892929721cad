import { mapCode, shiftReferences, toLetters, toNumber } from "../../workbench/workbook/formula-text";
import { createFormulaNames, marksOf, namesOtherBook, withMarks } from "../../workbench/workbook/stored-formula";

const { toStored, fromStored, callsAddin, isUnbound, withoutMarks } = createFormulaNames([
  "MINERAL.RANK",
  "DEAL.TERM",
  "DEAL.TERMS",
]);

test.each([
  ["MINERAL.RANK(B4,B5)", "_xldudf_MINERAL_RANK(B4,B5)"],
  ["IF(A1,DEAL.TERMS(B1),DEAL.TERM(B1,C1))", "IF(A1,_xldudf_DEAL_TERMS(B1),_xldudf_DEAL_TERM(B1,C1))"],
  ['"MINERAL.RANK("&MINERAL.RANK(A1)', '"MINERAL.RANK("&_xldudf_MINERAL_RANK(A1)'],
  ["'MINERAL.RANK(1)'!A1+MINERAL.RANK('It''s'!A1)", "'MINERAL.RANK(1)'!A1+_xldudf_MINERAL_RANK('It''s'!A1)"],
  ["SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
  ["SUM('My sheet'!$A$1#)", "SUM(_xlfn.ANCHORARRAY('My sheet'!$A$1))"],
])("%s is stored as %s", (typed, stored) => {
  expect(toStored(typed)).toBe(stored);
  expect(fromStored(stored)).toBe(typed);
});

test("a quote in a text, doubled in a file, does not end it", () => {
  expect(toStored('"a ""MINERAL.RANK("""&MINERAL.RANK(A1)')).toBe('"a ""MINERAL.RANK("""&_xldudf_MINERAL_RANK(A1)');
});

test("names are told in any case, and only where they are called", () => {
  expect(toStored("mineral.rank(A1)")).toBe("_xldudf_MINERAL_RANK(A1)");
  expect(toStored("MINERAL.RANKS(A1)+XMINERAL.RANK(A1)+MINERAL.RANK")).toBe("MINERAL.RANKS(A1)+XMINERAL.RANK(A1)+MINERAL.RANK");
  expect(fromStored("_xldudf_mineral_rank(A1)")).toBe("MINERAL.RANK(A1)");
});

test("a function of another add-in stays as it is stored", () => {
  expect(fromStored("_xldudf_WISEPRICE(A1)")).toBe("_xldudf_WISEPRICE(A1)");
});

test("every mark of a newer function goes", () => {
  expect(fromStored("_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))")).toBe("SORT(UNIQUE(A1:A9))");
});

test.each([
  ["_xldudf_MINERAL_RANK(A1)", false],
  ['"_xldudf_mineral_rank("&_xldudf_MINERAL_RANK(A1)', false],
  ["_xldudf_mineral_rank(A1)", true],
  ["_XLDUDF_MINERAL_RANK(A1)", true],
  ["1+[2]!_xldudf_MINERAL_RANK(A1)", true],
  ["'[Old book.xlsx]'!_xldudf_MINERAL_RANK(A1)", true],
  ["IF(A1,mineral.rank(A1),_xldudf_MINERAL_RANK(A1))", true],
  ["_xldudf_wiseprice(A1)", false],
  ['SUM(A1)&"MINERAL.RANK(A1)"', false],
])("Excel binds %s to the add-in, or leaves it unbound: %s", (stored, unbound) => expect(isUnbound(stored)).toBe(unbound));

test.each([
  ["[1]Prices!A1*2", true],
  ["'[1]My prices'!$A$1", true],
  ["[2]!_xldudf_MINERAL_RANK(A1)", true],
  ["Table1[[#This Row],[2024]]*Sheet2!A1", false],
  ["SUM(Table1[2024])", false],
  ['"[1]Prices!A1"', false],
])("%s takes something from another workbook: %s", (stored, does) => expect(namesOtherBook(stored)).toBe(does));

test("names of LET and newer functions are shown without their marks, and written with them again", () => {
  const stored = '_xlfn.LET(_xlpm.total,SUM(A1:A9),"_xlpm.total"&_xlfn._xlws.SORT(_xlpm.total))';
  const shown = withoutMarks(stored);
  expect(shown).toBe('LET(total,SUM(A1:A9),"_xlpm.total"&SORT(total))');
  expect(withMarks(shown.replace("total*", "Total*"), marksOf(stored))).toBe(stored);
  expect(marksOf("SUM(_xlfn.ANCHORARRAY(A1))")).toBeUndefined();
  expect(withMarks("SUM(A1#)")).toBe("SUM(_xlfn.ANCHORARRAY(A1))");
});

test("what the engine cannot write inside a text is put together", () => {
  expect(fromStored('"say ""hi"""')).toBe('("say "&CHAR(34)&"hi"&CHAR(34))');
  expect(fromStored('LEN("""")')).toBe("LEN(CHAR(34))");
  expect(fromStored('"C:\\"')).toBe('("C:"&CHAR(92))');
  expect(fromStored('"C:\\x"&""')).toBe('"C:\\x"&""');
});

test("calls of the add-in are seen in the stored form", () => {
  expect([callsAddin("1+_xldudf_MINERAL_RANK(A1)"), callsAddin("SUM(A1)")]).toEqual([true, false]);
});

test.each([
  ["A1+$A1+A$1+$A$1", 2, 3, "C4+$A4+C$1+$A$1"],
  ["SUM(A1:B2,Sheet2!C3,'A1'!D4)", 1, 1, "SUM(B2:C3,Sheet2!D4,'A1'!E5)"],
  ['"A1"&LOG10(A1)&A1B&Z9', 1, 0, '"A1"&LOG10(B1)&A1B&AA9'],
  ["SUM(A:A,$B:B,2:3,$4:5)", 1, 1, "SUM(B:B,$B:C,3:4,$4:6)"],
  ["_xldudf_MINERAL_RANK(A1)", 0, 1, "_xldudf_MINERAL_RANK(A2)"],
  ["1.5+A10", 0, 1, "1.5+A11"],
])("%s filled %i right and %i down", (formula, columns, rows, shifted) => {
  expect(shiftReferences(formula, columns, rows)).toBe(shifted);
});

test("columns are counted as in a sheet", () => {
  expect(["A", "Z", "AA", "XFD"].map(toNumber)).toEqual([1, 26, 27, 16384]);
  expect([1, 26, 27, 16384].map(toLetters)).toEqual(["A", "Z", "AA", "XFD"]);
});

test("code is what stands outside of texts", () => {
  expect(mapCode(`a&"b"&'c'!d`, (code) => code.toUpperCase())).toBe(`A&"b"&'c'!D`);
});
