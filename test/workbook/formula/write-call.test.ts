import { Fault } from "../../../src/domain/fault";
import { serialOf } from "../../../src/domain/date";
import { functionById } from "../../../src/functions";
import { blockText, FormulaError, valueText, writeCall, type GivenArgument } from "../../../src/workbook/formula";

const definition = (id: string) => functionById(id)!;

test.each<[string, Record<string, GivenArgument | undefined>, string]>([
  ["MINERAL.RANK", { mineral: "antimony", country: "Tajikistan" }, `MINERAL.RANK("antimony","Tajikistan")`],
  ["MINERAL.RANK", { year: 2024, mineral: "tin", country: { formula: "B2" } }, `MINERAL.RANK("tin",B2,,2024)`],
  ["MINERAL.RANK", { mineral: "tin", country: "", measure: null, year: undefined }, `MINERAL.RANK("tin")`],
  ["MINERAL.RANK", {}, "MINERAL.RANK()"],
  ["MINERAL.RANK", { country: "Peru" }, `MINERAL.RANK(,"Peru")`],
  ["MINERAL.TOP", { mineral: "tin", headers: false }, `MINERAL.TOP("tin",,,,,FALSE)`],
  ["MINERAL.TOP", { mineral: "tin", n: 0 }, `MINERAL.TOP("tin",0)`],
  ["DEAL.TERM", { deal: 'the "deal"', term: "=x" }, `DEAL.TERM("the ""deal""","=x")`],
  ["DEAL.COMPARE", { deals: [["a", "b"]], terms: { formula: "A1:A9" } }, `DEAL.COMPARE({"a","b"},A1:A9)`],
  ["DEAL.COMPARE", { deals: [["a"]] }, `DEAL.COMPARE("a")`],
  ["DEAL.STATUS", { deal: "a", as_of: "2025-12-31" }, `DEAL.STATUS("a","2025-12-31")`],
  ["DEAL.STATUS", { deal: "a", as_of: serialOf("2025-12-31") }, `DEAL.STATUS("a","2025-12-31")`],
  ["DEAL.STATUS", { deal: "a", as_of: 2025 }, `DEAL.STATUS("a",2025)`],
  ["DEAL.STATUS", { deal: "a", as_of: 1e99 }, `DEAL.STATUS("a",1E+99)`],
  ["MINERAL.RANK", { year: serialOf("2025-12-31") }, "MINERAL.RANK(,,,46022)"],
])("%s of %j is %s", (id, given, text) => {
  expect(writeCall(definition(id), given)).toBe(text);
});

test("a parameter that the function does not have is refused", () => {
  expect(() => writeCall(definition("DEAL.UNIT"), { mineral: "tin" })).toThrow(
    new FormulaError(`DEAL.UNIT has no parameter "mineral": it takes deal, term.`),
  );
});

test.each([
  [null, ""],
  ["", `""`],
  ['"', `""""`],
  [0, "0"],
  [-0, "0"],
  [1234.5, "1234.5"],
  [1e15, "1000000000000000"],
  [1.5e300, "1.5E+300"],
  [Infinity, "#NUM!"],
  [NaN, "#NUM!"],
  [true, "TRUE"],
  [new Fault("notAvailable", "x"), "#N/A"],
])("%j is written %s", (value, text) => {
  expect(valueText(value)).toBe(text);
});

test("blanks of an array are empty texts", () => {
  expect(
    blockText([
      [null, 1],
      ["a", false],
    ]),
  ).toBe(`{"",1;"a",FALSE}`);
  expect(blockText([[null]])).toBe("");
});
