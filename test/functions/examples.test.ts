import { dataset } from "../../src/dataset/current";
import { Fault } from "../../src/domain/fault";
import { shownResult } from "../../src/domain/shown";
import type { CellResult } from "../../src/domain/cell";
import { worksheetFunctions } from "../../src/functions";
import { readPlainCall } from "../cases/plain-call";
import { functionById } from "./call";

/** A result as a cell shows it; of an error what its card says. */
function displayed(result: CellResult): string {
  return result instanceof Fault ? result.message : shownResult(result);
}

// The examples stand in Excel's help, the pane and the documentation: each must be true.
test.each(
  worksheetFunctions.flatMap(({ id, examples }) => examples.map((example) => [example.formula, example.answer, id] as const)),
)("%s answers %s", (formula, answer, id) => {
  const plain = readPlainCall(formula);
  expect(plain?.id).toBe(id);
  expect(displayed(functionById(id).evaluate(plain!.args, dataset())[0]![0]!)).toBe(answer);
});
