import { readdirSync } from "node:fs";
import path from "node:path";
import { Fault, faultsAsResults } from "../../src/domain/fault";
import { dataset } from "../../src/dataset/current";
import { worksheetFunctions } from "../../src/functions";

const FOLDER = path.join(__dirname, "../../src/functions");

test("every function file is in the list, and every listed function has its file", () => {
  const files = readdirSync(FOLDER)
    .filter((name) => /^(mineral|deal)\..+\.ts$/.test(name))
    .map((name) => name.replace(/\.ts$/, "").toUpperCase());
  expect([...files].sort()).toEqual(worksheetFunctions.map(({ id }) => id).sort());
});

test("every function can be called with nothing at all and answers with a block or a clear error", () => {
  for (const definition of worksheetFunctions) {
    const blankArguments = Object.entries(definition.parameters).filter(([, parameter]) => !parameter.optional);
    if (blankArguments.length === 0) continue;
    const answer = faultsAsResults(() => definition.evaluate([], dataset())[0]![0]);
    expect(answer).toBeInstanceOf(Fault);
    expect(String(answer)).toMatch(new RegExp(`^#VALUE! ${blankArguments[0]![0]} is blank: `));
  }
});
