/** How the tests of a stage ended. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/**
 * Reads the JSON report of Vitest or of Playwright. A test that passed on its second try has passed; Playwright lists it
 * as flaky, and its configuration says which tests have a second try.
 */
export function countTests(report: VitestReport | PlaywrightReport): TestCounts {
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  }
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
}

/**
 * What a stage counts for, from its report (if it wrote one) and its exit code.
 * A stage that ended badly without a failed test, or that ran no test at all, is itself one failure.
 */
export function countStage(counts: TestCounts | undefined, exitCode: number): TestCounts {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const hasHiddenFailure = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: hasHiddenFailure ? 1 : failed, skipped };
}

/** The sum over all stages. */
export function sumCounts(stages: readonly TestCounts[]): TestCounts {
  const sum = (key: keyof TestCounts): number =>
    stages.reduce((total, stage) => total + stage[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
