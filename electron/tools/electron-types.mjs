import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { fetchPackage } from './registry-package.mjs';
import { mustRun } from './run-step.mjs';

/** The type file of the oldest Electron that we run on, so that the compiler finds what it lacks. */
const oldElectron = {
  name: 'electron',
  version: '25.1.1',
  integrity: 'sha512-WvFUfVsJn6YiP35UxdibYVjU2LceastyMm4SVp2bmb4XvKEvItAIiwxgm7tPC5Syl1243aRCvQLqr84sZ71pyQ==',
};

/** Make sure the old types are there; answers the compiler settings that use them. */
export async function ensureOldTypes() {
  // Inside the checkout, so that the types they name themselves are found.
  const cache = join(root, '.cache');
  const types = join(cache, `electron-${oldElectron.version}.d.ts`);
  if (!existsSync(types)) await fetchTypes(cache, types);
  const settings = join(cache, 'old-electron.tsconfig.json');
  await writeFile(
    settings,
    JSON.stringify({
      extends: '../electron/tsconfig.json',
      compilerOptions: {
        composite: false,
        emitDeclarationOnly: false,
        noEmit: true,
        rootDir: '..',
        paths: { electron: [types] },
      },
      include: ['../electron/**/*.ts', '../corpus/**/*.ts'],
    }),
  );
  return settings;
}

/** Not an alias in package.json: that would take the place of the `electron` command. */
async function fetchTypes(cache, types) {
  const { folder, tarball } = await fetchPackage(oldElectron, cache);
  try {
    await mkdir(cache, { recursive: true });
    await mustRun('Electron’s types could not be unpacked', 'tar', ['-xzf', tarball, '-C', folder]);
    await rename(join(folder, 'package', 'electron.d.ts'), types);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
