import { worksheetFunctions } from "../../src/functions";
import type { WorksheetFunction } from "../../src/functions/definition";
import { scalarFunction } from "../../src/functions/scalar-function";
import { checkFunctions } from "../../scripts/functions/checks";
import published from "../../src/functions/published.json";
import { mineral, year } from "../../src/functions/parameters";

function made(changes: Partial<WorksheetFunction>): WorksheetFunction {
  return {
    ...scalarFunction({
      id: "MINERAL.TEST",
      description: "A test.",
      returns: "A number.",
      parameters: { mineral, year },
      examples: [{ formula: "=MINERAL.TEST()", answer: "1" }],
      compute: () => 1,
      evidence: () => [],
    }),
    ...changes,
  };
}

test("the functions of the add-in are fit to be published, and all that was published is still there", () => {
  expect(checkFunctions(worksheetFunctions, published)).toEqual([]);
});

test.each<[string, WorksheetFunction[], Record<string, string[]>, RegExp]>([
  ["duplicate id", [made({}), made({})], {}, /the same name as MINERAL\.TEST/],
  [
    "ids that differ only by dot and underscore",
    [made({ id: "MINERAL.TEST.A" }), made({ id: "MINERAL.TEST_A" })],
    {},
    /the same name as MINERAL\.TEST\.A/,
  ],
  ["lower case", [made({ id: "Mineral.Rank" })], {}, /upper-case words joined by dots/],
  ["no namespace", [made({ id: "RANKING" })], {}, /upper-case words joined by dots/],
  ["cell address", [made({ id: "AB12" })], {}, /looks like a cell address/],
  ["macro name", [made({ id: "RUN" })], {}, /macro function/],
  ["missing description", [made({ description: "" })], {}, /the description is missing/],
  ["no full stop", [made({ description: "A test" })], {}, /full stop/],
  ["too long", [made({ description: `${"a".repeat(300)}.` })], {}, /300|301/],
  ["no example", [made({ examples: [] })], {}, /an example is missing/],
  ["no result", [made({ returns: "" })], {}, /what it returns is missing/],
  [
    "required after optional",
    [made({ parameters: { year, mineral } })],
    {},
    /mineral is required but stands after an optional parameter/,
  ],
  ["published and gone", [made({})], { "MINERAL.GONE": ["mineral"] }, /MINERAL\.GONE: published, and gone/],
  [
    "parameter renamed",
    [made({})],
    { "MINERAL.TEST": ["mineral", "when"] },
    /parameter 2 was published as "when" and is now "year"/,
  ],
  [
    "required parameter added",
    [made({ parameters: { mineral, second: mineral } })],
    { "MINERAL.TEST": ["mineral"] },
    /"second" was added after publication and must be optional/,
  ],
])("%s stops the build", (_name, functions, list, reason) => {
  expect(checkFunctions(functions, list).join("\n")).toMatch(reason);
});
