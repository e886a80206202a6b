// npm run bench: sets up, builds, and measures. `npm run bench -- app` runs one of those that tests/bench/run.ts names.
import { join } from 'node:path';
import { onScreenInMemory } from './playwright-run.mjs';
import { runStep } from './run-step.mjs';
import { runTool, setUp } from './setup.mjs';

await runTool(import.meta.url, async () => {
  const runtime = await setUp({ test: true });
  const build = await runStep(process.execPath, ['electron/tools/build.mjs']);
  if (build !== 0) throw new Error('The app could not be built.');
  console.log(`Electron ${runtime.version} (${runtime.source}), Node ${process.versions.node}`);
  const measurements = ['--import', 'tsx', join('tests', 'bench', 'run.ts'), ...process.argv.slice(2)];
  const [command, args] = onScreenInMemory([process.execPath, measurements]);
  return runStep(command, args, { env: { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder }, minutes: 60 });
});
