import { closingLines, type TestCounts } from "../../scripts/test";

const counts: TestCounts = {
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  success: true,
};

test("the last line counts the tests", () => {
  expect(closingLines([], counts)).toEqual(["12 passed, 0 failed"]);
});

test("skipped tests are counted too", () => {
  expect(closingLines([], { ...counts, numPendingTests: 2, numTodoTests: 1 })).toEqual(["12 passed, 0 failed, 3 skipped"]);
});

test("a failed step and a file that could not be run are named before the last line", () => {
  expect(closingLines(["build"], { ...counts, numFailedTests: 1, numRuntimeErrorTestSuites: 2 })).toEqual([
    "Failed before the tests: build",
    "2 test files could not be run",
    "12 passed, 1 failed",
  ]);
});
