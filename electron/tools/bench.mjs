// npm run bench: sets up, builds, and measures. `npm run bench -- app` runs one of those that tests/bench/run.ts names.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { modules } from './folders.mjs';
import { onScreenInMemory } from './playwright-run.mjs';
import { runStep } from './run-step.mjs';
import { headerOption, runTool, setUp } from './setup.mjs';

/** SQLite for the peers of search. A machine that cannot build it measures without: the bench then says so. */
async function buildSqlite() {
  const folder = join(modules, 'better-sqlite3');
  if (existsSync(join(folder, 'build', 'Release', 'better_sqlite3.node'))) return;
  console.log('building better-sqlite3, for comparison');
  const nodeGyp = join(modules, 'node-gyp', 'bin', 'node-gyp.js');
  await runStep(process.execPath, [nodeGyp, 'rebuild', ...headerOption()], { cwd: folder, output: 'on failure' });
}

await runTool(import.meta.url, async () => {
  const runtime = await setUp({ test: true });
  const build = await runStep(process.execPath, ['electron/tools/build.mjs']);
  if (build !== 0) throw new Error('The app could not be built.');
  const named = process.argv.slice(2).filter(word => !word.startsWith('-'));
  if (named.length === 0 || named.includes('search')) await buildSqlite();
  console.log(`Electron ${runtime.version} (${runtime.source}), Node ${process.versions.node}`);
  const measurements = ['--import', 'tsx', join('tests', 'bench', 'run.ts'), ...process.argv.slice(2)];
  const [command, args] = onScreenInMemory([process.execPath, measurements]);
  return runStep(command, args, { env: { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder }, minutes: 60 });
});
