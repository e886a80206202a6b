import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { WorkId } from '../../../corpus/model/work';
import type { BinnedWork } from '../protocol';
import { syncFolder } from './durable-file';
import type { Library } from './library';
import { datedName, parseDatedName } from './library-layout';
import { readRecord } from './scan-works';

/** A folder in the bin. */
interface BinnedFolder extends BinnedWork {
  readonly folder: string;
}

/** Moves a work to the bin. Answers when that was. Throws `work-unknown`. */
export async function removeWork(library: Library, workId: WorkId): Promise<Date> {
  return library.lock.hold(async () => {
    await library.refresh();
    library.record(workId);
    const removed = new Date();
    await rename(library.workFolder(workId), join(library.layout.bin, datedName(workId, removed)));
    await syncFolder(library.layout.works);
    library.forget(workId);
    await library.touch();
    return removed;
  });
}

/** Brings back the last removed work of that name. Throws `work-unknown`, or `work-exists` when there is a new one. */
export async function restoreWork(library: Library, workId: WorkId): Promise<void> {
  await library.lock.hold(async () => {
    await library.refresh();
    if (library.has(workId)) throw new CorpusError('work-exists', 'a work of that name is there', { work: workId });
    const binned = (await binnedFolders(library)).find(one => one.work.id === workId);
    if (binned === undefined) throw new CorpusError('work-unknown', 'not in the bin', { work: workId });
    await mkdir(library.layout.works, { recursive: true });
    await rename(binned.folder, library.workFolder(workId));
    await syncFolder(library.layout.works);
    await library.adopt(workId);
  });
}

/** What is in the bin, last removed first. */
export async function listBin(library: Library): Promise<BinnedWork[]> {
  return (await binnedFolders(library)).map(({ work, removed }) => ({ work, removed }));
}

/** Deletes one removed work, or all, for good. Answers their ids. */
export async function emptyBin(library: Library, workId: WorkId | null): Promise<WorkId[]> {
  return library.lock.hold(async () => {
    const binned = (await binnedFolders(library)).filter(({ work }) => workId === null || work.id === workId);
    for (const { folder } of binned) await rm(folder, { recursive: true, force: true });
    return binned.map(({ work }) => work.id);
  });
}

async function binnedFolders(library: Library): Promise<BinnedFolder[]> {
  const found: BinnedFolder[] = [];
  for (const name of await readdir(library.layout.bin)) {
    const parsed = parseDatedName(name);
    if (parsed === null) continue;
    const folder = join(library.layout.bin, name);
    const record = await readRecord(folder, parsed.workId);
    if (record !== null) found.push({ work: record.work, removed: parsed.time.toISOString(), folder });
  }
  return found.sort((one, other) => (one.removed < other.removed ? 1 : -1));
}
