import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';

/** Two programs on the same runtime with the same fuses: what `npm run dist` packs, and a window with one word. */
export interface PackedPrograms {
  readonly app: string;
  readonly emptyWindow: string;
}

/** Pack the app as it is built now (`--packed`: take what was packed last), and the empty window beside it in `scratch`. */
export async function packPrograms(checkout: string, scratch: string): Promise<PackedPrograms> {
  const pack = ['electron/tools/dist.mjs', '--only=dir'];
  if (!process.argv.includes('--packed')) execFileSync(process.execPath, pack, { cwd: checkout, stdio: 'inherit' });
  const folder = ['for-tests', 'packages']
    .map(kind => join(checkout, 'release', kind, 'linux-unpacked'))
    .find(place => existsSync(join(place, 'duidu')));
  if (folder === undefined) throw new Error('npm run dist left no packed folder');
  const empty = join(scratch, 'empty-window');
  linkTree(folder, empty);
  rmSync(join(empty, 'resources'), { recursive: true });
  mkdirSync(join(empty, 'resources'));
  const source = join(scratch, 'empty-window-source');
  cpSync(join(checkout, 'tests', 'bench', 'empty-window'), source, { recursive: true });
  await createPackage(source, join(empty, 'resources', 'app.asar'));
  return { app: join(folder, 'duidu'), emptyWindow: join(empty, 'duidu') };
}

/** The same files under another folder: linked where the disk is the same, copied where it is not. */
function linkTree(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  try {
    linkSync(source, target);
  } catch {
    cpSync(source, target);
  }
}
