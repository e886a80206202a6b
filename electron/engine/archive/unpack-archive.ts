import { closeSync, openSync, readSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { openArchive } from '../../../corpus/formats/archive';
import type { Archive, ByteSource } from '../../../corpus/formats/archive';
import { sha256, writeDurably } from '../library/durable-file';
import { parseRecord, recordFiles } from '../library/work-record';
import type { WorkRecord } from '../library/work-record';
import { toEngineError } from '../result';
import type { ArchiveTask, UnpackTask, UnpackedWork } from '../workshop-protocol';
import type { TaskControl } from '../workshop/task-control';
import { throwIfAborted } from '../workshop/task-control';
import { checkWork } from './check-work';
import { annotationsName, archiveLimits, entryName, manifest, manifestName } from './manifest';
import type { ArchiveEntry, ArchiveManifest } from './manifest';

const limits = { ...archiveLimits, ratio: 1_100, ratioFrom: 10_000_000 };

interface OpenedArchive {
  readonly archive: Archive;
  readonly manifest: ArchiveManifest;
  readonly close: () => void;
}

/**
 * Unpacks the works of an archive into folders of their own under the staging folder, each checked first: every file
 * against the manifest, the record against its schema, the texts and links against each other. A bad work is answered
 * with its error and does not stop the others.
 *
 * @throws {CorpusError} `file-damaged`, `file-too-large`, `file-encrypted`, `format-unknown`, `cancelled`
 */
export async function unpackArchive(task: UnpackTask, { tell, signal }: TaskControl): Promise<UnpackedWork[]> {
  const opened = await openLibraryArchive(task);
  try {
    return await unpackWorks(opened, task, { tell, signal });
  } finally {
    opened.close();
  }
}

async function unpackWorks(
  opened: OpenedArchive,
  task: UnpackTask,
  { tell, signal }: TaskControl,
): Promise<UnpackedWork[]> {
  const unpacked: UnpackedWork[] = [];
  for (const [ordinal, { id, files }] of opened.manifest.works.entries()) {
    throwIfAborted(signal);
    tell({ stage: 'reading', file: ordinal, share: ordinal / opened.manifest.works.length });
    const folder = join(task.stagingFolder, String(ordinal));
    try {
      unpacked.push({ id, folder, record: await unpackWork(opened.archive, { id, files, folder }), error: null });
    } catch (error) {
      unpacked.push({ id, folder, record: null, error: toEngineError(error) });
    }
  }
  return unpacked;
}

/** The notes in an archive, as the window wrote them; `null` when there are none. Throws as {@link unpackArchive} does. */
export async function archiveAnnotations(task: ArchiveTask): Promise<string | null> {
  const { archive, manifest: told, close } = await openLibraryArchive(task);
  try {
    if (told.annotations === null) return null;
    if (told.annotations.byteCount > archiveLimits.annotations)
      throw damaged('the notes are too many', annotationsName);
    return new TextDecoder().decode(readEntry(archive, annotationsName, told.annotations));
  } finally {
    close();
  }
}

async function openLibraryArchive({ path }: ArchiveTask): Promise<OpenedArchive> {
  const file = basename(path);
  const { size } = await stat(path);
  if (size > archiveLimits.file) {
    throw new CorpusError('file-too-large', 'over the limit', { file, limit: archiveLimits.file / 1e6 });
  }
  const opened = openFile(path, size);
  try {
    const archive = openArchive(opened, file, limits);
    return { archive, manifest: readManifest(archive, file), close: opened.close };
  } catch (error) {
    opened.close();
    throw error;
  }
}

/** A file of which only what is asked for is in memory. */
function openFile(path: string, byteLength: number): ByteSource & { readonly close: () => void } {
  const file = openSync(path, 'r');
  return {
    byteLength,
    read: (start, end) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, byteLength) - start));
      let filled = 0;
      while (filled < bytes.length) {
        const count = readSync(file, bytes, filled, bytes.length - filled, start + filled);
        if (count === 0) break;
        filled += count;
      }
      return bytes.subarray(0, filled);
    },
    close: () => closeSync(file),
  };
}

function readManifest(archive: Archive, file: string): ArchiveManifest {
  const bytes = archive.read(manifestName);
  if (bytes === null) throw new CorpusError('format-unknown', 'no manifest in it', { file });
  const parsed = manifest.safeParse(parseJson(bytes));
  if (!parsed.success) throw new CorpusError('format-unknown', 'not an archive of a library', { file });
  return parsed.data;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

async function unpackWork(
  archive: Archive,
  { id, files, folder }: { id: string; files: readonly ArchiveEntry[]; folder: string },
): Promise<WorkRecord> {
  const listed = new Map(files.map(file => [file.name, file]));
  const read = (name: string): Uint8Array => {
    const entry = listed.get(name);
    if (entry === undefined) throw damaged('a file is not in the manifest', id);
    return readEntry(archive, entryName(id, name), entry);
  };
  const record = readRecord(read('work.json'), id);
  const named = recordFiles(record);
  if (named.some(({ name }) => name.includes('/'))) throw damaged('a file stands in a folder', id);
  for (const { name, sha256: stamp } of named)
    if (listed.get(name)?.sha256 !== stamp) throw damaged('files differ', id);
  checkWork(record, read);
  await mkdir(folder);
  const written = new Set<string>();
  for (const { name } of named) {
    if (!written.has(name)) await writeDurably(join(folder, name), read(name));
    written.add(name);
  }
  return record;
}

function readRecord(bytes: Uint8Array, id: string): WorkRecord {
  try {
    const record = parseRecord(new TextDecoder().decode(bytes));
    if (record.work.id === id) return record;
  } catch (error) {
    throw damaged('the record is damaged', id, error);
  }
  throw damaged('the record is of another work', id);
}

function readEntry(archive: Archive, name: string, { byteCount, sha256: stamp }: ArchiveEntry): Uint8Array {
  const bytes = archive.read(name);
  if (bytes === null) throw damaged('a file is missing', name);
  if (bytes.byteLength !== byteCount || sha256(bytes) !== stamp) throw damaged('a file has changed', name);
  return bytes;
}

function damaged(message: string, file: string, cause?: unknown): CorpusError {
  return new CorpusError('file-damaged', message, { file }, cause);
}
