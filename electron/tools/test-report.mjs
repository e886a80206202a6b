import { existsSync, readFileSync } from 'node:fs';

/** What a JSON report of vitest or Playwright counts; a report that was never written counts one failure. */
export function countTests(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return 'numTotalTests' in report ? countVitest(report) : countPlaywright(report);
}

function countVitest({ numPassedTests, numFailedTests, numFailedTestSuites, testResults }) {
  // A file that could not even be loaded has no tests to fail.
  const unloaded = testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = numFailedTests + unloaded;
  return { passed: numPassedTests, failed: failed === 0 && numFailedTestSuites > 0 ? 1 : failed };
}

function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
