import { differences, expectAnswer, type Answer } from "./answer";
import type { Case } from "./case-files";

const SOURCE = "Yearbook of Minerals 2026, table 7";
const expecting = (expected: Case["expected"], tolerance?: number): Case => ({
  formula: `=MINERAL.RANK("antimony","Tajikistan")`,
  expected,
  tolerance,
  source: SOURCE,
});

test.each<[string, Case["expected"], Answer]>([
  ["the same number", 3, [[3]]],
  ["a number off by what adding in another order does", 0.3, [[0.1 + 0.2]]],
  ["the same text", "t", [["t"]]],
  ["an empty text, which a sheet keeps as a blank", "", [[null]]],
  [
    "an error whose message contains the text",
    { error: "#N/A", message: "Kazakhstan" },
    [[{ error: "#N/A", message: "No reserves of Kazakhstan." }]],
  ],
  [
    "a block of the same cells",
    [
      ["a", 1],
      ["b", 2],
    ],
    [
      ["a", 1],
      ["b", 2],
    ],
  ],
  ["anything in a cell that may hold anything", [["a", null]], [["a", 17]]],
])("%s is no difference", (_, expected, answer) => {
  expect(differences(expecting(expected), answer)).toEqual([]);
  expect(() => expectAnswer(answer, expecting(expected))).not.toThrow();
});

test.each<[string, Case["expected"], Answer]>([
  ["another number", 3, [[4]]],
  ["a number as text", 3, [["3"]]],
  ["a number off by more than the tolerance", 1, [[1.000001]]],
  ["text in other letters", "China", [["china"]]],
  ["zero for a blank", "", [[0]]],
  ["false for a blank", "", [[false]]],
  ["1 for true", true, [[1]]],
  ["a value in place of an error", { error: "#N/A", message: "Kazakhstan" }, [["Kazakhstan"]]],
  ["another error", { error: "#N/A", message: "Kazakhstan" }, [[{ error: "#VALUE!", message: "Kazakhstan" }]]],
  ["another message", { error: "#N/A", message: "Kazakhstan" }, [[{ error: "#N/A", message: "Chad" }]]],
  ["an error whose message the case leaves open", { error: "#N/A", message: "" }, [[{ error: "#N/A", message: "Chad" }]]],
  ["an error in place of a value", 3, [[{ error: "#N/A", message: "3" }]]],
  ["more rows", 3, [[3], [3]]],
  ["fewer columns", [["a", null]], [["a"]]],
  ["nothing", 3, []],
])("%s is a difference", (_, expected, answer) => {
  expect(differences(expecting(expected), answer)).toHaveLength(1);
  expect(() => expectAnswer(answer, expecting(expected))).toThrow();
});

test("a case says how far a number may be off", () => {
  expect(differences(expecting(1000, 1e-3), [[1000.9]])).toEqual([]);
  expect(differences(expecting(1000, 1e-3), [[1001.1]])).toHaveLength(1);
});

test("a failure names the formula, the place, what was expected and answered, and the source", () => {
  expect(() => expectAnswer([["China", 2]], expecting([["China", 1]]))).toThrow(
    [
      `=MINERAL.RANK("antimony","Tajikistan")`,
      "row 1, column 2: 1 expected, 2 answered",
      `expected: [["China",1]]`,
      `answered: [["China",2]]`,
      `source:   ${SOURCE}`,
    ].join("\n"),
  );
});
