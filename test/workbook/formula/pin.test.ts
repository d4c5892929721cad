import { worksheetFunctions } from "../../../src/functions";
import { callsIn, FormulaError, pinCalls, unpinCalls, writeCall } from "../../../src/workbook/formula";

const DAY = "2026-03-01";

test.each([
  [`=MINERAL.RANK("tin",B1)`, `=MINERAL.RANK("tin",B1,,,"2026-03-01")`],
  [`=MINERAL.TOP("tin",5,,,,TRUE)*2`, `=MINERAL.TOP("tin",5,,,"2026-03-01",TRUE)*2`],
  [`=_xldudf_deal_term(A1, B1)`, `=_xldudf_deal_term(A1, B1,"2026-03-01")`],
  [
    `=IF(DEAL.STATUS(A1)="x",MINERAL.UNIT(MINERAL.RANK(A1,B1)),"DEAL.STATUS(1)")`,
    `=IF(DEAL.STATUS(A1,"2026-03-01")="x",MINERAL.UNIT(MINERAL.RANK(A1,B1,,,"2026-03-01"),,"2026-03-01"),"DEAL.STATUS(1)")`,
  ],
])("%s is pinned as %s, and back", (formula, pinned) => {
  expect(pinCalls(formula, DAY)).toBe(pinned);
  expect(pinCalls(pinned, "2027-01-01")).toBe(pinned);
  expect(unpinCalls(pinned, DAY)).toBe(formula);
});

test.each([
  [`=DEAL.STATUS(A1,"2025-01-01")+DEAL.STATUS(A1)`, `=DEAL.STATUS(A1,"2025-01-01")+DEAL.STATUS(A1,"2026-03-01")`],
  [`=DEAL.STATUS(A1,$C$1)`, `=DEAL.STATUS(A1,$C$1)`],
  [`=DEAL.STATUS(A1,DATE(2026,3,1))`, `=DEAL.STATUS(A1,DATE(2026,3,1))`],
])("the day that somebody has written stays: %s", (formula, pinned) => {
  expect(pinCalls(formula, DAY)).toBe(pinned);
  expect(unpinCalls(pinned, DAY)).toBe(formula);
});

test("functions that know no day, and formulas without calls, stay as they are", () => {
  for (const formula of [`=MINERAL.INFO("tin","name")`, "=SUM(A1)", "text", ""]) {
    expect(pinCalls(formula, DAY)).toBe(formula);
    expect(unpinCalls(formula, DAY)).toBe(formula);
  }
});

test("every function that takes a day is pinned with it", () => {
  for (const definition of worksheetFunctions.filter(({ parameters }) => "as_of" in parameters)) {
    const [call] = callsIn(pinCalls(`=${writeCall(definition, {})}`, DAY));
    expect(call!.args.filter(({ text }) => text !== "")).toEqual([
      expect.objectContaining({ parameter: "as_of", text: `"${DAY}"` }),
    ]);
  }
});

test("a formula that would grow too long is refused as a whole", () => {
  const formula = `=${Array.from({ length: 400 }, () => "DEAL.STATUS(A1)").join("&")}`;
  expect(() => pinCalls(formula, DAY)).toThrow(FormulaError);
});
