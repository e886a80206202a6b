import { readFile, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { WorkId } from '../../../corpus/model/work';
import { datedName } from './library-layout';
import type { LibraryShelf } from './library-shelf';
import { parseRecord, vitalFiles } from './work-record';
import type { WorkRecord } from './work-record';

/** Reads the record of every work. One that cannot be read is set aside with a notice; the others stay. */
export async function scanWorks(library: LibraryShelf): Promise<Map<WorkId, WorkRecord>> {
  const records = new Map<WorkId, WorkRecord>();
  const entries = await readdir(library.layout.works, { withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isDirectory()) continue;
    const record = await readRecord(join(library.layout.works, entry.name), entry.name);
    if (record === null) await setAside(library, entry.name);
    else records.set(entry.name, record);
  }
  return records;
}

/**
 * Moves a damaged work out of the way, where a person can look at it, and says so.
 *
 * Nothing is deleted. When the move fails the work is left alone, but not shown.
 */
export async function setAside(library: LibraryShelf, workId: WorkId): Promise<void> {
  const place = join(library.layout.damaged, datedName(workId, new Date()));
  await rename(join(library.layout.works, workId), place).catch(() => undefined);
  library.forget(workId);
  library.notify({ code: 'library-damaged', facts: { part: workId } });
}

/** The record in a work's folder, or `null` when it or one of its files is missing, cut short or not ours. */
export async function readRecord(folder: string, workId: WorkId): Promise<WorkRecord | null> {
  try {
    const record = parseRecord(await readFile(join(folder, 'work.json'), 'utf8'));
    if (record.work.id !== workId) return null;
    for (const { name, byteCount } of vitalFiles(record)) {
      if ((await stat(join(folder, name))).size !== byteCount) return null;
    }
    return record;
  } catch {
    return null;
  }
}

/** The error for a work whose stored files do not match their checksums. */
export function damagedWork(workId: WorkId, cause?: unknown): CorpusError {
  return new CorpusError('library-damaged', 'a stored file does not match its checksum', { part: workId }, cause);
}
