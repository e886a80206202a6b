// Makes a checkout ready to run: packages, nodejieba, an Electron runtime. Does nothing where nothing is missing.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureRuntime } from './electron-runtime.mjs';
import { modules, root } from './folders.mjs';
import { mustRun } from './run-step.mjs';
import { installPackages } from './system-packages.mjs';

/** Packages by place, as a lock file lists them; empty when there is none. */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** Whether what is installed is what the lock file names. Optional packages may be for other machines. */
function modulesAreCurrent() {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const installed = lockedPackages(join(modules, '.package-lock.json'));
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional, peer }]) =>
      place === '' || optional || devOptional || peer || installed[place]?.version === version,
  );
}

async function installModules() {
  if (modulesAreCurrent()) return;
  console.log('installing the packages of package-lock.json');
  await mustRun('The packages could not be installed', 'npm', ['ci', '--ignore-scripts'], {
    output: 'on failure',
    minutes: 15,
  });
}

/** Node's headers beside the running Node, or nothing: then node-gyp fetches them. */
export function headerOption() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node.h')) ? [`--nodedir=${prefix}`] : [];
}

/** nodejieba's own install script fetches an unpinned tool, so it is built here with the node-gyp of the lock file. */
async function buildNodejieba() {
  const folder = join(modules, 'nodejieba');
  if (existsSync(join(folder, 'build', 'Release', 'nodejieba.node'))) return;
  console.log('building nodejieba');
  const nodeGyp = join(modules, 'node-gyp', 'bin', 'node-gyp.js');
  await mustRun('nodejieba could not be built', process.execPath, [nodeGyp, 'rebuild', ...headerOption()], {
    cwd: folder,
    output: 'on failure',
  });
}

/** Make everything ready; answers the Electron runtime. `display`: there is a screen. `test`: what the tests need too. */
export async function setUp({ display = hasDisplay(), test = false } = {}) {
  await installPackages({ display, test });
  await installModules();
  await buildNodejieba();
  return ensureRuntime();
}

/** Whether a window would have a screen to be on. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Run a tool's main function: an expected failure is one sentence, not a stack. */
export async function runTool(moduleUrl, main) {
  if (process.argv[1] !== fileURLToPath(moduleUrl)) return;
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

await runTool(import.meta.url, async () => {
  const { version, source } = await setUp({ test: true });
  console.log(`ready: Electron ${version} (${source})`);
});
