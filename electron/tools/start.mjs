// npm start: sets up, builds, and opens the app; without a screen it takes the guided tour instead.
import { join } from 'node:path';
import { root } from './folders.mjs';
import { runStep } from './run-step.mjs';
import { hasDisplay, runTool, setUp } from './setup.mjs';

/** Chromium's sandbox refuses to run as root; an ordinary user has it on. */
const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

await runTool(import.meta.url, async () => {
  const runtime = await setUp();
  const build = await runStep(process.execPath, ['electron/tools/build.mjs']);
  if (build !== 0) throw new Error('The app could not be built.');
  const env = { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder };
  if (hasDisplay()) {
    const program = join(runtime.folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
    const allDay = 60 * 24 * 30;
    return runStep(program, [...rootSwitches, root, ...process.argv.slice(2)], { env, minutes: allDay });
  }
  console.log('This machine has no display, so the app takes its guided tour on a screen in memory.');
  const { tour } = await import('./tour.mjs');
  return tour(env);
});
