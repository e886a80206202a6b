import { existsSync, readFileSync } from 'node:fs';

/** What a JSON report of vitest or Playwright counts; a report that was never written counts one failure. */
export function countTests(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return 'numTotalTests' in report ? countVitest(report) : countPlaywright(report);
}

function countVitest({ numPassedTests, numFailedTests, testResults }) {
  // A file that could not be loaded, or whose preparation failed, has no failed test of its own.
  const hasFailedTest = file => file.assertionResults.some(({ status }) => status === 'failed');
  const broken = testResults.filter(file => file.status === 'failed' && !hasFailedTest(file)).length;
  return { passed: numPassedTests, failed: numFailedTests + broken };
}

function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, flaky: stats.flaky, failed: stats.unexpected + errors.length };
}
