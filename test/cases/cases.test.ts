import { worksheetFunctions } from "../../src/functions";
import { call } from "../functions/call";
import { expectAnswer } from "./answer";
import { readCases } from "./case-files";
import { readPlainCall } from "./plain-call";

const files = readCases();

describe.each([...files])("%s", (_name, cases) => {
  const direct = cases.filter(({ formula }) => readPlainCall(formula));
  test.each(direct)("$formula", (each) => {
    const { id, args } = readPlainCall(each.formula)!;
    expectAnswer(call(id, args), each);
  });
});

test("every case names its source", () => {
  expect([...files.values()].flat().filter(({ source }) => source.trim() === "")).toEqual([]);
});

test("every function has a case", () => {
  const text = [...files.values()].flat().map(({ formula }) => formula);
  expect(worksheetFunctions.map(({ id }) => id).filter((id) => !text.some((formula) => formula.includes(`${id}(`)))).toEqual([]);
});

test("no formula stands twice", () => {
  const formulas = [...files.values()].flat().map(({ formula }) => formula);
  expect(formulas.filter((formula, index) => formulas.indexOf(formula) !== index)).toEqual([]);
});
