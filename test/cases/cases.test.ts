import { worksheetFunctions } from "../../src/functions";
import { call } from "../functions/call";
import { readCases, type ExpectedCell } from "./case-files";
import { readPlainCall } from "./plain-call";

const files = readCases();

describe.each([...files])("%s", (_name, cases) => {
  const direct = cases.filter(({ formula }) => readPlainCall(formula));
  test.each(direct.map((entry) => [entry.formula, entry] as const))("%s", (formula, { expected, tolerance, source }) => {
    expect(source.trim()).not.toBe("");
    const { id, args } = readPlainCall(formula)!;
    const answer = call(id, args);
    const rows: ExpectedCell[][] = Array.isArray(expected) ? expected : [[expected]];
    expect({ rows: answer.length, columns: answer[0]!.length }).toEqual(
      Array.isArray(expected) ? { rows: rows.length, columns: rows[0]!.length } : { rows: 1, columns: 1 },
    );
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell === null) return;
        const given = answer[r]![c];
        if (typeof cell === "number") expect(given).toBeCloseToWithin(cell, tolerance ?? 1e-12);
        else if (typeof cell === "object")
          expect(given).toEqual({ error: cell.error, message: expect.stringContaining(cell.message) as string });
        else expect(given).toBe(cell);
      }),
    );
  });
});

test("every function has a case", () => {
  const text = [...files.values()].flat().map(({ formula }) => formula);
  expect(worksheetFunctions.map(({ id }) => id).filter((id) => !text.some((formula) => formula.includes(`${id}(`)))).toEqual([]);
});

test("no formula stands twice", () => {
  const formulas = [...files.values()].flat().map(({ formula }) => formula);
  expect(formulas.filter((formula, index) => formulas.indexOf(formula) !== index)).toEqual([]);
});

expect.extend({
  toBeCloseToWithin(received: unknown, expected: number, tolerance: number) {
    const pass = typeof received === "number" && Math.abs(received - expected) <= tolerance * Math.max(1, Math.abs(expected));
    return { pass, message: () => `expected ${JSON.stringify(received)} to be ${expected} within ${tolerance}` };
  },
});

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    interface Matchers<R> {
      toBeCloseToWithin(expected: number, tolerance: number): R;
    }
  }
}
