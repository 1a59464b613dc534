import { expect, test } from 'vitest';
import { countStage, countTests, sumCounts } from '../../support/test-counts.ts';

test('reads the reports of both test runners', () => {
  const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  const playwright = { stats: { expected: 4, unexpected: 2, flaky: 1, skipped: 3 } };
  expect(countTests(vitest)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  expect(countTests(playwright)).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test('a stage that ended badly without a failed test is one failure', () => {
  const passed = { passed: 5, failed: 0, skipped: 0 };
  expect(countStage(passed, 0)).toEqual(passed);
  expect(countStage(passed, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  expect(countStage(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a stage that ran nothing is a failure too', () => {
  const nothing = { passed: 0, failed: 0, skipped: 7 };
  expect(countStage(nothing, 0)).toEqual({ passed: 0, failed: 1, skipped: 7 });
});

test('sums all stages', () => {
  const stage = { passed: 2, failed: 1, skipped: 3 };
  expect(sumCounts([stage, stage])).toEqual({ passed: 4, failed: 2, skipped: 6 });
  expect(sumCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
