import { ENGLISH_LOCALE, inLocale, localeOf, readReference, referencesIn, referenceTo } from "../../../src/workbook/formula";

describe("a reference is read", () => {
  const cell = { top: 1, left: 1, bottom: 1, right: 1 };
  test.each([
    ["B2", { kind: "cells", sheet: undefined, area: cell }],
    ["$B$2", { kind: "cells", sheet: undefined, area: cell }],
    ["'My sheet'!B2", { kind: "cells", sheet: "My sheet", area: cell }],
    ["A:A", { kind: "cells", sheet: undefined, area: { top: 0, left: 0, bottom: 1_048_575, right: 0 } }],
    ["3:3", { kind: "cells", sheet: undefined, area: { top: 2, left: 0, bottom: 2, right: 16_383 } }],
    ["B2#", { kind: "spill", sheet: undefined, area: cell }],
    ["Table1[Country]", { kind: "table", table: "Table1", column: "Country", isThisRow: false }],
    ["[@Country]", { kind: "table", table: undefined, column: "Country", isThisRow: true }],
    ["Table1[#Headers]", { kind: "other" }],
    ["Table1[[a]:[b]]", { kind: "other" }],
    ["[Book.xlsx]Sheet1!A1", { kind: "other" }],
    ["my_name", { kind: "name", name: "my_name" }],
  ])("%s", (text, reference) => expect(readReference(text)).toEqual(reference));

  test.each(["C5+1", '"B2"', "", "1", "LOWER(B2)"])("%j is none", (text) => expect(readReference(text)).toBeUndefined());
});

test("the references of a formula, each once, and none of those that stand in texts", () =>
  expect(referencesIn('=IF(A1>B$2,A1,"C3")&Data!A1:A9&price&D1#&MINERAL.RANK(Table1[@x],A1)')).toEqual([
    "A1",
    "B$2",
    "Data!A1:A9",
    "price",
    "D1#",
    "Table1[@x]",
  ]));

test("a reference is written as Excel writes it", () => {
  expect(referenceTo({ top: 0, left: 0, bottom: 8, right: 1 })).toBe("A1:B9");
  expect(referenceTo({ top: 0, left: 0, bottom: 0, right: 0 }, "It's")).toBe("'It''s'!A1");
});

describe("the person's own way to write formulas", () => {
  const formula = '=MINERAL.TOP("antimony",5,,{1,2;3,4},,TRUE)';
  test.each([
    [".", "en-US", formula],
    [",", "de-DE", '=MINERAL.TOP("antimony";5;;{1.2;3.4};;WAHR)'],
    [",", "es-ES", '=MINERAL.TOP("antimony";5;;{1\\2;3\\4};;VERDADERO)'],
    [",", "xx", '=MINERAL.TOP("antimony";5;;{1\\2;3\\4};;TRUE)'],
    [".", "it-CH", '=MINERAL.TOP("antimony",5,,{1,2;3,4},,VERO)'],
  ])("decimals by %s in %s", (decimal, language, written) =>
    expect(inLocale(formula, localeOf(decimal, language))).toBe(written),
  );

  test("is English where nothing is known", () => expect(localeOf(".", "")).toEqual(ENGLISH_LOCALE));
});
