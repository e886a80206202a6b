// npm run dev: builds on every change; a change of the page reloads the window, one of main starts the app anew.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { hasDisplay, runTool, setUp } from './setup.mjs';

await runTool(import.meta.url, async () => {
  const runtime = await setUp();
  if (!hasDisplay()) throw new Error('npm run dev needs a display.');
  const { buildProcesses, buildRenderer, copyData } = await import('./build.mjs');
  let app = null;
  let waiting = null;

  function restart() {
    app?.removeAllListeners('exit');
    app?.kill();
    const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    app = spawn(join(runtime.folder, 'electron'), [...switches, root], {
      stdio: 'inherit',
      env: { ...process.env, DUIDU_RELOAD: '1' },
    });
    app.once('exit', () => process.exit()); // the window was closed
  }

  await copyData();
  await buildRenderer({ watch: true });
  await buildProcesses({
    watch: true,
    onBuild() {
      clearTimeout(waiting); // several bundles change at once
      waiting = setTimeout(restart, 300);
    },
  });
  return new Promise(() => {});
});
