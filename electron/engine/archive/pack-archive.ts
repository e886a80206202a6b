import { open, readFile, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { sha256, syncFolder } from '../library/durable-file';
import type { PackTask } from '../workshop-protocol';
import type { TaskControl } from '../workshop/task-control';
import { throwIfAborted } from '../workshop/task-control';
import { annotationsName, archiveFormat, archiveLimits, entryName, manifestName } from './manifest';
import type { ArchiveEntry, ArchiveManifest } from './manifest';

/**
 * Writes works into one archive file, whole or not at all. Only one file of a work is in memory at a time.
 *
 * @throws {CorpusError} `cancelled`, `library-damaged`, `file-too-large`; or what the disk says
 */
export async function packArchive(task: PackTask, { tell, signal }: TaskControl): Promise<{ byteCount: number }> {
  const fresh = `${task.path}.part`;
  const file = await open(fresh, 'w');
  try {
    const writer = new ArchiveWriter(file);
    const works: ArchiveManifest['works'] = [];
    for (const [ordinal, work] of task.works.entries()) {
      throwIfAborted(signal);
      tell({ stage: 'saving', file: ordinal, share: ordinal / task.works.length });
      works.push({ id: work.id, files: await packWork(writer, work) });
    }
    const annotations =
      task.annotations === null ? null : await writer.add(annotationsName, new TextEncoder().encode(task.annotations));
    const made = new Date().toISOString();
    const manifest: ArchiveManifest = { kind: 'duidu-library', format: archiveFormat, made, works, annotations };
    await writer.add(manifestName, new TextEncoder().encode(JSON.stringify(manifest, null, 1)));
    await writer.finish();
    await file.sync();
    await file.close();
    await rename(fresh, task.path);
    await syncFolder(dirname(task.path));
    return { byteCount: writer.byteCount };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(fresh, { force: true });
    throw error;
  }
}

async function packWork(writer: ArchiveWriter, work: PackTask['works'][number]): Promise<ArchiveEntry[]> {
  const record = new TextEncoder().encode(work.record);
  const files = [{ ...(await writer.add(entryName(work.id, 'work.json'), record)), name: 'work.json' }];
  for (const { name, path, sha256: expected } of work.files) {
    const bytes = await readFile(path);
    if (sha256(bytes) !== expected) throw new CorpusError('library-damaged', 'a file has changed', { part: work.id });
    files.push({ ...(await writer.add(entryName(work.id, name), bytes)), name });
  }
  return files;
}

/** Zip entries one after the other, each on disk before the next. */
class ArchiveWriter {
  readonly #file: FileHandle;
  readonly #zip: Zip;
  #pending: Uint8Array[] = [];
  #failure: Error | null = null;
  #entryCount = 0;
  byteCount = 0;

  constructor(file: FileHandle) {
    this.#file = file;
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) this.#failure = error;
      else this.#pending.push(chunk);
    });
  }

  async add(name: string, bytes: Uint8Array): Promise<ArchiveEntry> {
    this.#entryCount += 1;
    const entry = new ZipDeflate(name, { level: 6 });
    this.#zip.add(entry);
    entry.push(bytes, true);
    await this.#drain();
    const isOver = this.byteCount > archiveLimits.file || this.#entryCount > archiveLimits.entries;
    if (isOver)
      throw new CorpusError('file-too-large', 'over the limit', { file: name, limit: archiveLimits.file / 1e6 });
    return { name, byteCount: bytes.byteLength, sha256: sha256(bytes) };
  }

  async finish(): Promise<void> {
    this.#zip.end();
    await this.#drain();
  }

  async #drain(): Promise<void> {
    if (this.#failure !== null) throw this.#failure;
    for (const chunk of this.#pending.splice(0)) {
      await this.#file.write(chunk);
      this.byteCount += chunk.byteLength;
    }
  }
}
