/** The figures that jest writes with --json and that are used here. */
export interface TestCounts {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** Files that could not even be loaded, so that none of their tests is counted. */
  numRuntimeErrorTestSuites: number;
}

export const NO_TESTS: TestCounts = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

export interface StepResult {
  name: string;
  failed: boolean;
  counts: TestCounts;
}

/**
 * What stands at the end of the output: what failed beside tests, then the count as the very last line. A step that failed without a
 * failed test, and a file that could not be run, count as one failure each: the last line never says "0 failed" of a run that failed.
 */
export function closingLines(results: readonly StepResult[]): string[] {
  const sum = (figure: keyof TestCounts) => results.reduce((total, { counts }) => total + counts[figure], 0);
  const failedSteps = results.filter(({ failed }) => failed);
  const withoutTest = failedSteps.filter(({ counts }) => counts.numFailedTests + counts.numRuntimeErrorTestSuites === 0);
  const notRun = sum("numRuntimeErrorTestSuites");
  const skipped = sum("numPendingTests") + sum("numTodoTests");
  const lines: string[] = [];
  if (failedSteps.length > 0) lines.push(`Failed: ${failedSteps.map(({ name }) => name).join(", ")}`);
  if (notRun > 0) lines.push(`${notRun} test files could not be run`);
  if (skipped > 0) lines.push(`${skipped} skipped`);
  return [...lines, `${sum("numPassedTests")} passed, ${sum("numFailedTests") + notRun + withoutTest.length} failed`];
}
