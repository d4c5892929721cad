import path from "node:path";
import { PROGRAMS_FOLDER } from "../../bench/compare/programs";
import { PARTS, readBenchOptions } from "../../bench/options";

test("everything but the comparison is measured and written where nothing is said", () => {
  expect(readBenchOptions([])).toEqual({
    parts: PARTS.filter((part) => part !== "compare"),
    rounds: 21,
    programs: PROGRAMS_FOLDER,
    write: true,
  });
});

test("the comparison comes on top and takes a folder", () => {
  expect(readBenchOptions(["--compare"]).parts).toEqual(PARTS);
  expect(readBenchOptions(["--compare", "elsewhere"]).programs).toBe(path.resolve("elsewhere"));
  expect(readBenchOptions(["--only", "start", "--compare", "--no-write"])).toMatchObject({
    parts: ["start", "compare"],
    write: false,
  });
});

test.each([
  [["--only", "speed"], '--only "speed": use calls, spreadsheet, memory, size, start, pane, compare, separated by commas.'],
  [["--rounds", "0"], '--rounds "0": give a whole number from 1 up.'],
  [["elsewhere"], "elsewhere: only --compare takes a folder, and one."],
])("%j is refused", (args, message) => expect(() => readBenchOptions(args)).toThrow(message));
