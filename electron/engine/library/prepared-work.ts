import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkId } from '../../../corpus/model/work';
import { checkWork } from '../archive/check-work';
import type { ImportTools } from '../import/import-work';
import { sha256, writeDurably } from './durable-file';
import { readRecord } from './scan-works';
import { recordFiles } from './work-record';

/**
 * Put a shipped work into the library that the build has read, aligned and parted into words already, so that the first
 * start needs neither a reader nor a dictionary. Answers `false`, having done nothing, where the build left none or
 * what it left is not whole: then the work is read from its files like any other.
 *
 * `folder` holds what a work's folder in a library holds.
 */
export async function addPreparedWork(tools: ImportTools, folder: string, id: WorkId): Promise<boolean> {
  const record = await readRecord(folder, id);
  if (record === null) return false;
  const files = new Map<string, Uint8Array>();
  for (const { name, sha256: stamp } of recordFiles(record)) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes === null || sha256(bytes) !== stamp) return false;
    files.set(name, bytes);
  }
  if (!isWhole(() => checkWork(record, name => files.get(name) ?? new Uint8Array()))) return false;
  const staging = await tools.library.makeStagingFolder();
  try {
    for (const [name, bytes] of files) await writeDurably(join(staging, name), bytes);
    await tools.library.add(staging, { ...record, work: { ...record.work, added: new Date().toISOString() } });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  await tools.onChanged(id);
  return true;
}

function isWhole(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}
