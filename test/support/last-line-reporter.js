/** Prints the plain closing line that any runner can read: `N passed, N failed`. What was left out is said before it. */
class LastLineReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    process.on('exit', () => {
      if (skipped > 0) process.stdout.write(`\n${skipped} not run here; each says why.\n`);
      process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed\n`);
    });
  }
}

module.exports = LastLineReporter;
