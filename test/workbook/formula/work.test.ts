import type { Token } from "../../../src/workbook/formula/tokens";
import { callsIn, LONGEST_FORMULA, renameCalls } from "../../../src/workbook/formula";

/** What reading has cost: formulas cut into pieces, pieces cut, and pieces looked at. */
const work = { formulas: 0, pieces: 0, looks: 0 };

jest.mock("../../../src/workbook/formula/tokens", () => {
  const actual = jest.requireActual<typeof import("../../../src/workbook/formula/tokens")>(
    "../../../src/workbook/formula/tokens",
  );
  return {
    tokensOf(formula: string): Token[] {
      const tokens = actual.tokensOf(formula);
      work.formulas += 1;
      work.pieces += tokens.length;
      return new Proxy(tokens, {
        get(target, key, receiver) {
          if (typeof key === "string" && /^\d+$/.test(key)) work.looks += 1;
          return Reflect.get(target, key, receiver) as unknown;
        },
      });
    },
  };
});

beforeEach(() => Object.assign(work, { formulas: 0, pieces: 0, looks: 0 }));

test("of 200,000 formulas without a call none is cut into pieces", () => {
  let found = 0;
  for (let row = 1; row <= 50_000; row += 1)
    for (const formula of [
      `=IF(A${row}>0,SUM(B${row}:F${row})/C${row},"n/a")`,
      `=VLOOKUP(A${row},'Deals and minerals'!$A:$F,3,FALSE)`,
      `DEAL.TERM of row ${row}, as text`,
      `=_xldudf_WISEPRICE(A${row},"Minerals")`,
    ])
      found += callsIn(formula).length;
  expect([found, work.formulas]).toEqual([0, 0]);
});

/** A piece repeated to the longest formula that Excel takes. */
function longest(head: string, piece: string, tail = ""): string {
  return head + piece.repeat(Math.floor((LONGEST_FORMULA - head.length - tail.length) / piece.length)) + tail;
}

test.each([
  ["calls side by side", longest("=0", "+MINERAL.RANK(A1,B1)")],
  ["calls one within the other, not closed", longest("=", "MINERAL.HHI(")],
  ["calls one within the other, closed", `=${"MINERAL.HHI(".repeat(600)}A1${")".repeat(600)}`],
  ["one call with an array", longest("=MINERAL.UNIT({1", ",2", "})")],
  ["one call with many arguments", longest("=MINERAL.UNIT(", "A1,", ")")],
  ["arguments that are left out", longest("=MINERAL.UNIT(", ",", ")")],
  ["parentheses", longest("=MINERAL.UNIT(", "(")],
  ["parentheses that close too often", longest("=MINERAL.UNIT(A1", ")")],
  ["signs", longest("=MINERAL.UNIT(", "-", "1)")],
  ["spaces of two kinds", longest("=MINERAL.UNIT(", " \n", "A1)")],
  ["spaces before brackets", longest("=MINERAL.UNIT(A1)", "+(\n \n )")],
  ["LET within LET", longest("=MINERAL.UNIT(A1)+", "LET(x,1,")],
  ["LAMBDA of many names", longest("=LAMBDA(", "x,", "MINERAL.UNIT(x))")],
  ["braces", longest("=MINERAL.UNIT(A1)+", "{")],
  ["a long text", longest('=MINERAL.UNIT("', '""', '")')],
])("work grows with the length of the formula: %s", (_, formula) => {
  expect(formula.length).toBeLessThanOrEqual(LONGEST_FORMULA);
  expect(callsIn(formula).length).toBeGreaterThan(0);
  expect(work.formulas).toBe(1);
  // Calls that hold nothing but calls take most: about 17 looks for a piece.
  expect(work.looks).toBeLessThanOrEqual(20 * work.pieces);
});

test.each(["'", "[", "'[", "[[", "''", '"', "[']", "'x'y", "A1:", "[a]", "[[a]", "1E", "#REF", "$"])(
  "a formula of nothing but %j is read, and keeps every letter",
  (piece) => {
    const formula = longest("=mineral.unit(A1)+", piece);
    expect(callsIn(formula)).toHaveLength(1);
    expect(renameCalls(formula, "typed")).toBe(formula.replace("mineral.unit", "MINERAL.UNIT"));
  },
);
