import { notAvailable } from "../../src/domain/fault";
import { Calls } from "../../src/functions/calls";
import type { Parameter } from "../../src/functions/definition";
import { scalarFunction } from "../../src/functions/scalar-function";
import { invented } from "../dataset/invented-dataset";

/** A parameter that takes any text and counts how often it is read. */
function counting(optional = false): { parameter: Parameter<unknown>; reads: () => number } {
  let reads = 0;
  const parameter: Parameter<unknown> = {
    description: "Anything.",
    optional,
    type: "any",
    read(value) {
      reads += 1;
      if (value === "wrong") throw notAvailable("No such thing.");
      return value;
    },
  };
  return { parameter, reads: () => reads };
}

test("a spelling is read once, also where it is a fault, and an answer is remembered when it is asked for again", () => {
  const { parameter, reads } = counting();
  let computed = 0;
  const calls = new Calls<string>(
    invented,
    "F",
    { text: parameter },
    ({ text }: { text: unknown }) => {
      computed += 1;
      return String(text);
    },
    64,
  );
  for (let time = 0; time < 5; time += 1) {
    expect(calls.answer(["right"])).toBe("right");
    expect(calls.answer(["wrong"])).toMatchObject({ message: "No such thing." });
  }
  expect(reads()).toBe(2);
  // The second time shows that it comes again; from then on it is remembered.
  expect(computed).toBe(2);
});

test("what is remembered is bounded, and forgetting changes no answer", () => {
  const { parameter } = counting();
  const calls = new Calls<string>(invented, "F", { text: parameter }, ({ text }: { text: unknown }) => `= ${String(text)}`, 64);
  for (let index = 0; index < 10_000; index += 1) expect(calls.answer([`text ${index}`])).toBe(`= text ${index}`);
  expect(calls.answer(["text 0"])).toBe("= text 0");
});

test("spellings that have been forgotten are read again: what is remembered of a parameter is bounded", () => {
  const { parameter, reads } = counting();
  const calls = new Calls<string>(invented, "F", { text: parameter }, () => "", 64);
  for (let index = 0; index < 20_000; index += 1) calls.answer([`text ${index}`]);
  expect(reads()).toBe(20_000);
  calls.answer(["text 0"]);
  expect(reads()).toBe(20_001);
});

test("a call as a whole keeps arguments apart that only together are the same", () => {
  const calls = new Calls<string>(
    invented,
    "F",
    { first: counting(true).parameter, second: counting(true).parameter },
    ({ first, second }: { first: unknown; second: unknown }) => `${String(first)}|${String(second)}`,
    2,
  );
  for (const [first, second] of [
    ["a", "b"],
    ["b", "a"],
    ["a", null],
    [null, "a"],
    ["a", "b"],
  ] as const)
    expect(calls.answer([first, second])).toBe(`${String(first)}|${String(second)}`);
});

test("text longer than any name is refused before it is read", () => {
  const { parameter, reads } = counting();
  const calls = new Calls<string>(invented, "F", { text: parameter }, () => "", 64);
  expect(calls.answer(["x".repeat(256)])).toMatchObject({
    code: "invalidValue",
    message: "text has 256 letters: use at most 255.",
  });
  expect(reads()).toBe(0);
  calls.answer(["x".repeat(255)]);
  expect(reads()).toBe(1);
});

describe("ranges", () => {
  let computed = 0;
  const { parameter } = counting();
  const definition = scalarFunction({
    id: "F",
    description: "",
    returns: "",
    examples: [],
    parameters: { text: parameter, other: counting(true).parameter },
    compute: ({ text }) => {
      computed += 1;
      return String(text);
    },
    evidence: () => [],
  });

  test("a whole column costs what its used part costs, and keeps its shape", () => {
    const column = Array.from({ length: 1_048_576 }, (_, index) => [index < 3 ? `name ${index}` : null]);
    computed = 0;
    const answer = definition.evaluate([column], invented);
    expect(answer).toHaveLength(1_048_576);
    expect(answer.slice(0, 4)).toEqual([["name 0"], ["name 1"], ["name 2"], [""]]);
    expect(answer[1_048_575]).toEqual([""]);
    expect(computed).toBe(3);
    // The rows below the used part are one row: nothing is made for each.
    expect(answer[1_048_575]).toBe(answer[3]);
  });

  test("an answer of more than two million cells is refused, and says to give the used part", () => {
    const column = Array.from({ length: 2_001 }, () => ["a"]);
    const row = [Array.from({ length: 1_000 }, () => "b")];
    expect(() => definition.evaluate([column, row], invented)).toThrow(
      expect.objectContaining({
        code: "invalidValue",
        message: expect.stringContaining("give the used part of the ranges") as string,
      }),
    );
  });

  test("nothing but missing rows or cells is one blank cell", () => {
    for (const nothing of [new Array<string[]>(3), [[], []], [[]], []])
      expect(definition.evaluate([nothing], invented)).toMatchObject([[{ code: "invalidValue" }]]);
  });

  test("rows and cells that are missing are blank", () => {
    const sparse: string[][] = [];
    sparse[2] = ["a"];
    expect(definition.evaluate([sparse], invented)).toEqual([[""], [""], ["a"]]);
    expect(definition.evaluate([[["a", "b"], ["c"]]], invented)).toEqual([
      ["a", "b"],
      ["c", ""],
    ]);
  });
});
