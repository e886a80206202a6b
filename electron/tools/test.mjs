// npm test: sets up, builds, and runs everything there is to run. The last line says how many passed and failed.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dist } from './folders.mjs';
import { onScreenInMemory, playwright } from './playwright-run.mjs';
import { runStep } from './run-step.mjs';
import { runTool, setUp } from './setup.mjs';
import { countTests } from './test-report.mjs';

/** A step that throws has failed once; the steps after it still run. */
async function counted(name, step) {
  const start = performance.now();
  console.log(`\n— ${name}`);
  try {
    const counts = await step();
    const again = counts.flaky ? ` (${counts.flaky} not at the first try)` : '';
    console.log(`— ${name}: ${counts.passed} passed${again}, ${counts.failed} failed, ${seconds(start)} s`);
    return counts;
  } catch (error) {
    console.error(`✗ ${name}: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

const seconds = start => Math.round((performance.now() - start) / 1_000);

/** Run one project of the end-to-end tests. A launch that fails takes its process down, so it gets one of its own. */
async function endToEnd(project, run) {
  const report = join(dist, `${project}-tests.json`);
  await rm(report, { force: true });
  const code = await run(report);
  const counts = countTests(report);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** A run of a project on a screen of its own; `part` is a share of its tests such as `1/2`. */
function onScreen(project, runtime, { part = '1/1', lane = 1 } = {}) {
  return report => {
    const words = [`--project=${project}`, `--shard=${part}`, '--output', join('test-results', `lane-${lane}`)];
    const [command, args] = onScreenInMemory(playwright(words), 100 * lane);
    const env = { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    return runStep(command, args, { env, minutes: 40 });
  };
}

/**
 * Everything that opens a window, in two lanes with a screen each: a window waits more than it works, so two of them
 * take little longer than one. What they say comes mixed; every line names its test.
 */
async function endToEndTests(runtime) {
  const { runSandboxTests } = await import('./sandbox-user.mjs');
  const theApp = half => () =>
    endToEnd(`electron-${half}`, onScreen('electron', runtime, { part: `${half}/2`, lane: half }));
  const lanes = await Promise.all([
    inTurn([
      () => counted('the app, first half', theApp(1)),
      () => counted('the page in Chromium', () => endToEnd('chromium', onScreen('chromium', runtime))),
    ]),
    inTurn([
      () => counted('the app, second half', theApp(2)),
      () => counted('the app in its sandbox', () => endToEnd('sandbox', report => runSandboxTests(runtime, report))),
    ]),
  ]);
  return lanes.flat();
}

async function inTurn(steps) {
  const answers = [];
  for (const step of steps) answers.push(await step());
  return answers;
}

async function runAll() {
  const { runStaticChecks, runUnitTests } = await import('./check.mjs');
  const runtime = await setUp({ test: true });
  console.log(`Electron ${runtime.version} (${runtime.source})`);
  await mkdir(dist, { recursive: true });
  return [
    await counted('build', async () => {
      const code = await runStep(process.execPath, ['electron/tools/build.mjs']);
      return { passed: 0, failed: code === 0 ? 0 : 1 };
    }),
    await counted('checks', runStaticChecks),
    await counted('unit tests', () => runUnitTests()),
    ...(await endToEndTests(runtime)),
  ];
}

await runTool(import.meta.url, async () => {
  const start = performance.now();
  const counts = await runAll().catch(error => {
    console.error(`\n${error.message}`);
    return [{ passed: 0, failed: 1 }];
  });
  const sum = key => counts.reduce((total, count) => total + count[key], 0);
  console.log(`\nall of it took ${seconds(start)} s`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
});
