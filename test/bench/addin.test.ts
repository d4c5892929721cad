import { answerOf, argumentsOf, passOf, weightOf } from "../../bench/addin";
import { CellError, INVOCATION } from "../../bench/custom-functions";
import { SPELLINGS } from "../../bench/spellings";
import { yardstick } from "../../bench/yardstick";
import { ask } from "./source-addin";

test("arguments are passed as Excel does: ranges as matrices, others plain, left out as null, the invocation last", () => {
  expect(argumentsOf("MINERAL.VALUE", ["antimony", "China", null, 2025])).toEqual([
    [["antimony"]],
    [["China"]],
    null,
    [[2025]],
    null,
    INVOCATION,
  ]);
  expect(argumentsOf("MINERAL.PROFILE", ["Kazakhstan"]).slice(0, 2)).toEqual(["Kazakhstan", null]);
  expect(() => argumentsOf("MINERAL.NONE", [])).toThrow("There is no function MINERAL.NONE.");
});

test("functions answer in the way that they are called here", () => {
  expect(ask("MINERAL.VALUE", "antimony", "China", null, 2025)).toBe(40000);
  expect(ask("DEAL.TERM", "US-Ukraine", "revenue_share")).toBe(0.5);
  expect(ask("MINERAL.TOP", "antimony", 3)).toBe(1);
});

test("what an answer weighs follows from what it holds", () => {
  expect(weightOf([[12]])).toBe(12);
  expect(weightOf([["four"], ["rows"]])).toBe(6);
  expect(weightOf([[new CellError("#N/A", "none")]])).toBe(5);
  expect(weightOf([[{ type: "FormattedNumber", basicValue: 0.5 }]])).toBe(1.5);
});

test("a pass makes every call and adds up errors like answers; another exception is a bug", () => {
  const pass = passOf((value) => {
    if (value === "unknown") throw new CellError("#N/A", "12345");
    if (value === "bug") throw new TypeError("broken");
    return [[value]];
  }, 1);
  expect(pass([[3], ["unknown"], [4]])).toBe(12);
  expect(() => pass([["bug"]])).toThrow("broken");
  const bug = (): never => {
    throw new TypeError("broken");
  };
  expect(() => answerOf(bug, [])).toThrow("broken");
});

test("the yardstick finds every key and uses what it finds", () => {
  const task = yardstick([
    ["tin", "Peru", "mine production", 2024],
    ["tin", "Peru", "mine production", 2025],
    ["zinc", "Peru", "mine production", 2025],
  ]);
  expect(task.operations).toBe(3);
  expect(task.pass()).toBe(0 + 1 + 2);
});

test.each(Object.entries(SPELLINGS))("%s: each number is another call", (_, spelling) => {
  const calls = Array.from({ length: 3000 }, (_unused, index) => JSON.stringify(spelling(index)));
  expect(new Set(calls).size).toBe(3000);
});

test("padded spellings fit into a cell", () => {
  expect(SPELLINGS.longPadding(2999).values[1]).toHaveLength(32_767);
  expect(ask("MINERAL.VALUE", ...SPELLINGS.shortPadding(2999).values)).toBe(ask("MINERAL.VALUE", "antimony", "China"));
});
