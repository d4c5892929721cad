import { serialOf } from "../../../src/domain/date";
import { worksheetFunctions } from "../../../src/functions";
import { argumentValues, callsIn, wholeCall } from "../../../src/workbook/formula";
import { readCases } from "../../cases/case-files";
import { readPlainCall } from "../../cases/plain-call";

/** The values of the first call in a formula. */
function values(formula: string) {
  return argumentValues(callsIn(formula)[0]!);
}

test("each parameter has its value, and a blank where none is given", () => {
  expect(values(`=MINERAL.RANK("tin",,"reserves",2024)`)).toEqual({
    blocks: [[["tin"]], [[null]], [["reserves"]], [[2024]], [[null]]],
    cells: ["tin", null, "reserves", 2024, null],
  });
  expect(values("=MINERAL.VERSION()")).toEqual({ blocks: [[[null]]], cells: [null] });
});

test.each([
  [`"a"`, "a"],
  [`""`, ""],
  [`"say ""a"""`, 'say "a"'],
  [`""""`, '"'],
  ["12.5", 12.5],
  ["-12.5E-1", -1.25],
  ["- + -3", 3],
  ["50%", 0.5],
  ["-50%%", -0.005],
  [".5", 0.5],
  ["TRUE", true],
  ["false", false],
  ["True()", true],
  ["FALSE( )", false],
  ["(TRUE)", true],
  [`( ("a") )`, "a"],
  [`{"a"}`, "a"],
  ["({-1})", -1],
  ["DATE(2025,12,31)", serialOf("2025-12-31")],
  ["date( 2025 , 12 , 31 )", serialOf("2025-12-31")],
  ["DATE(2025,13,1)", serialOf("2026-01-01")],
  ["DATE(2025,3,0)", serialOf("2025-02-28")],
  ["DATE(2024,2,30)", serialOf("2024-03-01")],
  ["DATE(2025,-1,1)", serialOf("2024-11-01")],
  ["DATE(125,1,1)", serialOf("2025-01-01")],
  ["DATE(2025.9,1.9,1.9)", serialOf("2025-01-01")],
  ["DATE(9999,12,31)", 2_958_465],
  ["DATE(1900,3,1)", 61],
])("%s is %j", (argument, value) => {
  expect(values(`=MINERAL.UNIT(${argument})`)?.cells).toEqual([value, null, null]);
});

test("arrays are blocks, and no cells", () => {
  expect(values(`=MINERAL.RANK({"tin",1;TRUE,-2.5%},"China")`)).toEqual({
    blocks: [
      [
        ["tin", 1],
        [true, -0.025],
      ],
      [["China"]],
      [[null]],
      [[null]],
      [[null]],
    ],
    cells: undefined,
  });
});

test.each([
  "A1",
  "name",
  "#N/A",
  "{1,#N/A}",
  "{1,2;3}",
  "{}",
  "{1,{2}}",
  "{A1}",
  "{1,}",
  `"a"&"b"`,
  `"a" "b"`,
  "1+1",
  "1 1",
  "-TRUE",
  "-",
  "()",
  "((1)",
  "1E999",
  "DATE(2025,1)",
  "DATE(2025,1,1,1)",
  "DATE(2025,1,1)+1",
  "DATE(-1,1,1)",
  "DATE(10000,1,1)",
  "DATE(9999,12,32)",
  "DATE(1900,1,1)",
  "DATE(A1,1,1)",
  "DATE(2025,1,1",
  "TRUE(1)",
  "NA()",
  `MINERAL.INFO("Sb","name")`,
])("%s is no constant", (argument) => {
  expect(values(`=MINERAL.UNIT(${argument})`)).toBeUndefined();
});

test("a call that is not closed, or has more arguments than there are parameters, has no values", () => {
  expect(values(`=MINERAL.UNIT("tin"`)).toBeUndefined();
  expect(values(`=MINERAL.UNIT("tin",,,)`)).toBeUndefined();
});

const PLAIN_CALLS = [
  ...worksheetFunctions.flatMap(({ examples }) => examples.map(({ formula }) => formula)),
  ...[...readCases().values()].flatMap((cases) => cases.map(({ formula }) => formula)),
].filter((formula) => readPlainCall(formula) !== undefined);

test("the formulas of all cases and examples are read as the cases mean them", () => {
  expect(PLAIN_CALLS.length).toBeGreaterThan(500);
  for (const formula of PLAIN_CALLS) {
    const { id, args } = readPlainCall(formula)!;
    const call = wholeCall(formula)!;
    const names = Object.keys(call.definition.parameters);
    expect([formula, call.definition.id]).toEqual([formula, id]);
    const expected = args.length > names.length ? undefined : names.map((_, index) => args[index] ?? [[null]]);
    expect([formula, argumentValues(call)?.blocks]).toEqual([formula, expected]);
  }
});
