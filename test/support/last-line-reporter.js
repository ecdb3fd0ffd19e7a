/** Prints the plain closing line that any runner can read: `N passed, N failed`. */
class LastLineReporter {
  onRunComplete(_contexts, results) {
    this.line = [
      `${results.numPassedTests} passed, ${results.numFailedTests + results.numRuntimeErrorTestSuites} failed`,
      results.numPendingTests > 0 ? `${results.numPendingTests} skipped` : null,
    ]
      .filter(Boolean)
      .join(', ');
    process.on('exit', () => process.stdout.write(`\n${this.line}\n`));
  }
}

module.exports = LastLineReporter;
