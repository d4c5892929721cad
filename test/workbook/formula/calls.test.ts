import type { CallArgument, OrebookCall } from "../../../src/workbook/formula";
import { callsIn, editFormula, fromLocale, inLocale, renameCalls, wholeCall } from "../../../src/workbook/formula";
import { tokensOf } from "../../../src/workbook/formula/tokens";
import { worksheetFunctions } from "../../../src/functions";
import { FORMULAS } from "./formulas";

function told({ definition, form, args, isClosed }: OrebookCall): string {
  return `${definition.id}${form === "stored" ? "*" : ""}(${args.map(toldArgument).join("|")})${isClosed ? "" : "..."}`;
}

function toldArgument({ content, text }: CallArgument): string {
  return content.kind === "blank" ? text : `${content.kind.charAt(0)} ${text}`;
}

describe.each(FORMULAS)("%s: %s", (_, formula, calls) => {
  test("has these calls", () => {
    expect(callsIn(formula).map(told)).toEqual(calls);
  });

  test("is its tokens, joined", () => {
    const tokens = tokensOf(formula);
    expect(tokens.map(({ text }) => text).join("")).toBe(formula);
    for (const { text, start, end } of tokens) expect(formula.slice(start, end)).toBe(text);
  });

  test("has its calls and arguments where they say", () => {
    for (const { text, start, end, args, nameEnd, at } of callsIn(formula)) {
      expect(formula.slice(start, end)).toBe(text);
      expect(formula.slice(nameEnd).trimStart().charAt(0)).toBe("(");
      if (at !== undefined) expect(formula.charAt(at)).toBe("@");
      for (const arg of args) expect(formula.slice(arg.start, arg.end)).toBe(arg.text);
    }
  });

  test("keeps its calls when only their names change", () => {
    expect(editFormula(formula, [])).toBe(formula);
    const typed = renameCalls(formula, "typed");
    const stored = renameCalls(formula, "stored");
    const kinds = (text: string) => callsIn(text).map(({ definition: { id }, args }) => [id, args.map(({ content }) => content)]);
    expect(kinds(typed)).toEqual(kinds(formula));
    expect(kinds(stored)).toEqual(kinds(formula));
    expect(renameCalls(stored, "typed")).toBe(typed);
    expect(renameCalls(typed, "typed")).toBe(typed);
  });
});

test("formulas of people and programs are read in every form they come in", () => {
  expect(FORMULAS.length).toBeGreaterThanOrEqual(80);
  expect(new Set(FORMULAS.map(([, formula]) => formula)).size).toBe(FORMULAS.length);
});

test("every function is found by both of its names, in any case", () => {
  for (const { id } of worksheetFunctions)
    for (const name of [id, id.toLowerCase(), `_xldudf_${id.replaceAll(".", "_")}`, `_XLDUDF_${id.replaceAll(".", "_")}`])
      expect(callsIn(`=1+${name}(A1)`).map(({ definition }) => definition.id)).toEqual([id]);
});

test("arguments know their parameters, and those too many have none", () => {
  const [call] = callsIn(`=MINERAL.UNIT("tin",,"2025-01-01",4)`);
  expect(call!.args.map(({ parameter }) => parameter)).toEqual(["mineral", "measure", "as_of", undefined]);
});

test("a call knows the one around it, whatever stands between", () => {
  const calls = callsIn(`=MINERAL.UNIT(IF(A1,(MINERAL.INFO(B1,DEAL.TERM(C1)))))+DEAL.LIST()`);
  expect(calls.map(({ parent }) => parent?.definition.id)).toEqual([undefined, "MINERAL.UNIT", "MINERAL.INFO", undefined]);
});

test.each([
  [`=MINERAL.RANK("tin","China")`, true],
  [`= MINERAL.RANK(MINERAL.INFO("Sb","name"),"China") `, true],
  [`=_xldudf_MINERAL_RANK(A1)`, true],
  [`=+MINERAL.RANK("tin","China")`, false],
  [`=@MINERAL.TOP("tin")`, false],
  [`=MINERAL.RANK("tin","China")+1`, false],
  [`=MINERAL.RANK("tin"`, false],
  [`=SUM(A1)`, false],
  [`MINERAL.RANK("tin")`, false],
])("%s is one call and no more: %s", (formula, isWhole) => {
  expect(wholeCall(formula)?.text).toBe(isWhole ? formula.slice(1).trim() : undefined);
});

const GERMAN = { list: ";", decimal: ",", column: ".", row: ";", true: "WAHR", false: "FALSCH" };
test.each(FORMULAS.filter(([, , calls]) => calls.every((call) => !call.endsWith("..."))).map(([, formula]) => formula))(
  "%s comes back from the person's separators",
  (formula) => {
    const back = fromLocale(inLocale(formula, GERMAN), GERMAN);
    expect(back).toBe(formula.replace(/\btrue\b/, "TRUE").replace('"tin";"China"', '"tin","China"'));
  },
);
