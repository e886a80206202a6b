// npm run check: types against both Electrons, lint, format and the unit tests.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureOldTypes } from './electron-types.mjs';
import { dist, modules } from './folders.mjs';
import { runStep } from './run-step.mjs';
import { runTool, setUp } from './setup.mjs';
import { countTests } from './test-report.mjs';

const inModules = (...place) => join(modules, ...place);

/** The checks that are not tests, in the order of how soon they fail. */
export async function staticChecks() {
  const oldTypes = await ensureOldTypes();
  return [
    ['types', inModules('typescript', 'bin', 'tsc'), ['-b']],
    ['types on the oldest Electron', inModules('typescript', 'bin', 'tsc'), ['-p', oldTypes]],
    ['lint', inModules('eslint', 'bin', 'eslint.js'), ['.', '--max-warnings', '0']],
    ['format', inModules('prettier', 'bin', 'prettier.cjs'), ['--check', '.', '--log-level', 'warn']],
  ];
}

/** Run the static checks; each that fails counts as one failure. */
export async function runStaticChecks() {
  let failed = 0;
  for (const [name, program, args] of await staticChecks()) {
    console.log(`checking ${name}`);
    if ((await runStep(process.execPath, [program, ...args])) !== 0) {
      console.error(`✗ ${name}`);
      failed += 1;
    }
  }
  return { passed: 0, failed };
}

/** Run the unit tests; `filters` are names of projects or files for vitest. */
export async function runUnitTests(filters = []) {
  await mkdir(dist, { recursive: true });
  const report = join(dist, 'unit-tests.json');
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = [inModules('vitest', 'vitest.mjs'), 'run', '--config', 'tests/vitest.config.ts', ...reporters];
  const code = await runStep(process.execPath, [...vitest, ...filters], { minutes: 20 });
  return honest(countTests(report), code);
}

/** A run that ended badly has failed somewhere, whatever its report says. */
export function honest(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

await runTool(import.meta.url, async () => {
  await setUp();
  const counts = [await runStaticChecks(), await runUnitTests(process.argv.slice(2))];
  return counts.some(({ failed }) => failed > 0) ? 1 : 0;
});
