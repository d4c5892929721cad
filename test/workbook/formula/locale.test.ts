import { fromLocale, inLocale, type FormulaLocale } from "../../../src/workbook/formula";

const GERMAN: FormulaLocale = { list: ";", decimal: ",", column: ".", row: ";", true: "WAHR", false: "FALSCH" };
const SPANISH: FormulaLocale = { list: ";", decimal: ",", column: "\\", row: ";" };
const SWISS: FormulaLocale = { list: ";", decimal: ".", column: "\\", row: ";" };
const ENGLISH: FormulaLocale = { list: ",", decimal: ".", column: ",", row: ";" };

test.each<[FormulaLocale, string, string]>([
  [GERMAN, `=MINERAL.RANK("tin",B1,,2024)`, `=MINERAL.RANK("tin";B1;;2024)`],
  [GERMAN, `=MINERAL.TOP("1.5,2",1.5E-3,,.5)`, `=MINERAL.TOP("1.5,2";1,5E-3;;,5)`],
  [GERMAN, `=MINERAL.LIST("EU",TRUE)&"TRUE"&true.x&TRUE()`, `=MINERAL.LIST("EU";WAHR)&"TRUE"&true.x&TRUE()`],
  [GERMAN, `=MINERAL.RANK({"a,b",1.5;FALSE,#N/A},'a,b 1.5'!A1)`, `=MINERAL.RANK({"a,b".1,5;FALSCH.#N/A};'a,b 1.5'!A1)`],
  [SPANISH, `=MINERAL.RANK({"a",1.5;"b",2},B1)`, `=MINERAL.RANK({"a"\\1,5;"b"\\2};B1)`],
  [SPANISH, `=SUM((A1,B1),\\name)`, `=SUM((A1;B1);\\name)`],
  [SWISS, `=MINERAL.RANK({"a",1.5;"b",2},1.5)`, `=MINERAL.RANK({"a"\\1.5;"b"\\2};1.5)`],
  [GERMAN, `=SUM(P[[#This Row],[a, b]],P[[#Headers], [#Data],[c]])`, `=SUM(P[[#This Row];[a, b]];P[[#Headers]; [#Data];[c]])`],
  [GERMAN, `=P[[a'],'[b],[c]]+[1,5.xlsx]S!A1`, `=P[[a'],'[b];[c]]+[1,5.xlsx]S!A1`],
  [ENGLISH, `=MINERAL.RANK({"a",1.5;TRUE,2},B1,1.5)`, `=MINERAL.RANK({"a",1.5;TRUE,2},B1,1.5)`],
])("%j: %s is typed %s", (locale, english, typed) => {
  expect(inLocale(english, locale)).toBe(typed);
  expect(fromLocale(typed, locale)).toBe(english);
});

test("truth values are told from longer names and from sheets", () => {
  expect(fromLocale("=wahr+Wahr()+wahr.x+x.wahr+wahrlich+WAHR!A1", GERMAN)).toBe("=TRUE+TRUE()+wahr.x+x.wahr+wahrlich+WAHR!A1");
});

test.each([
  { ...GERMAN, list: "," },
  { ...GERMAN, column: "," },
  { ...GERMAN, row: "." },
  { ...GERMAN, list: "" },
])("separators that cannot be told apart are refused: %j", (locale) => {
  expect(() => inLocale("=A1", locale)).toThrow(RangeError);
  expect(() => fromLocale("=A1", locale)).toThrow(RangeError);
});
