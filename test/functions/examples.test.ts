import { dataset } from "../../src/dataset/current";
import { shownNumber } from "../../src/domain/number-format";
import { Fault } from "../../src/domain/fault";
import type { CellResult } from "../../src/domain/cell";
import { worksheetFunctions } from "../../src/functions";
import { readPlainCall } from "../cases/plain-call";
import { functionById } from "./call";

/** A result as a cell shows it. */
function displayed(result: CellResult): string {
  if (result instanceof Fault) return result.message;
  if (typeof result === "boolean") return String(result).toUpperCase();
  // Excel shows numbers to about ten digits.
  if (typeof result === "number") return String(Number(result.toPrecision(10)));
  if (typeof result === "string") return result;
  if (result.kind === "card") return result.text;
  return shownNumber(result);
}

// The examples stand in Excel's help, the pane and the documentation: each must be true.
test.each(
  worksheetFunctions.flatMap(({ id, examples }) => examples.map((example) => [example.formula, example.answer, id] as const)),
)("%s answers %s", (formula, answer, id) => {
  const plain = readPlainCall(formula);
  expect(plain?.id).toBe(id);
  expect(displayed(functionById(id).evaluate(plain!.args, dataset())[0]![0]!)).toBe(answer);
});
