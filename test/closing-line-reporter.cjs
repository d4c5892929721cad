/** Ends a test run with one plain line that says how many tests ran. */
module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${results.numFailedTests} failed`;
    // A suite that could not even load counts no test; say so rather than look green.
    if (results.numRuntimeErrorTestSuites > 0) console.log(`${results.numRuntimeErrorTestSuites} test files could not be run`);
    console.log(skipped > 0 ? `${line}, ${skipped} skipped` : line);
  }
};
