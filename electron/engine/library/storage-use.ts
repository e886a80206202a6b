import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { StorageUse } from '../protocol';
import type { Library } from './library';

/** Bytes on disk of every work and of the rest of the library. */
export async function storageUse(library: Library): Promise<StorageUse> {
  const works = [];
  for (const { work } of library.records()) {
    works.push({ workId: work.id, byteCount: await folderSize(library.workFolder(work.id)) });
  }
  return {
    works,
    binByteCount: await folderSize(library.layout.bin),
    indexByteCount: await folderSize(library.layout.index),
    setAsideByteCount: await folderSize(library.layout.damaged),
  };
}

async function folderSize(folder: string): Promise<number> {
  let sum = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    sum += entry.isDirectory() ? await folderSize(path) : (await lstat(path)).size;
  }
  return sum;
}
