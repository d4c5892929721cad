import { readdirSync } from "node:fs";
import path from "node:path";
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
    const answer = (): unknown => {
      const block = definition.evaluate([], dataset());
      const first = block[0]![0];
      if (first instanceof Error) throw first;
      return first;
    };
    expect(answer).toThrow(new RegExp(`^${blankArguments[0]![0]} is blank: `));
  }
});
