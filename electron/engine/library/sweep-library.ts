import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDatedName } from './library-layout';
import { isAlive } from './library-lock';
import type { LibraryShelf } from './library-shelf';
import { recordFiles } from './work-record';

/** How long a removed work can be restored. */
export const binDays = 30;

/** Clears what killed processes left half-made, and what has been in the bin for 30 days. */
export async function sweepLibrary(library: LibraryShelf): Promise<void> {
  await sweepStaging(library);
  await sweepBin(library);
  await library.lock.hold(() => sweepStrays(library));
}

async function sweepStaging(library: LibraryShelf): Promise<void> {
  for (const name of await readdir(library.layout.staging)) {
    const pid = Number(name.split('-')[0]);
    if (pid === process.pid || isAlive(pid)) continue;
    await rm(join(library.layout.staging, name), { recursive: true, force: true });
  }
}

async function sweepBin(library: LibraryShelf): Promise<void> {
  const oldest = Date.now() - binDays * 24 * 60 * 60 * 1000;
  for (const name of await readdir(library.layout.bin)) {
    const parsed = parseDatedName(name);
    if (parsed === null || parsed.time.getTime() >= oldest) continue;
    await rm(join(library.layout.bin, name), { recursive: true, force: true });
  }
}

/** Files in works' folders that no record names: a process was killed between writing and naming them. */
async function sweepStrays(library: LibraryShelf): Promise<void> {
  await library.refresh();
  for (const record of library.records()) {
    const folder = library.workFolder(record.work.id);
    const named = new Set(['work.json', ...recordFiles(record).map(file => file.name)]);
    for (const name of await readdir(folder)) {
      if (!named.has(name)) await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}
