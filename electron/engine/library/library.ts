import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { Work, WorkId } from '../../../corpus/model/work';
import type { EngineNotice } from '../protocol';
import { replaceDurably, syncFolder } from './durable-file';
import { libraryLayout } from './library-layout';
import type { LibraryLayout } from './library-layout';
import { LibraryLock } from './library-lock';
import { readRecord, scanWorks } from './scan-works';
import { sweepLibrary } from './sweep-library';
import type { WorkRecord } from './work-record';
import { recordFiles } from './work-record';

/** A change to one work: the folder where its new files wait, their names, and the record that names them. */
export interface WorkChange {
  /** Holds the new files; removed afterwards. `null` when only the record changes. */
  readonly stagingFolder: string | null;
  readonly record: WorkRecord;
}

/**
 * The works on disk: one folder a work, and in it a `work.json` that names the files of its present state.
 *
 * A change writes its new files first, has the disk confirm them, and then replaces `work.json` whole;
 * killed at any moment, the library holds the old state or the new one. Files are never changed in place.
 */
export class Library {
  readonly layout: LibraryLayout;
  readonly lock: LibraryLock;
  readonly #notify: (notice: EngineNotice) => void;
  #records = new Map<WorkId, WorkRecord>();
  #seenState = '';

  private constructor(folder: string, notify: (notice: EngineNotice) => void) {
    this.layout = libraryLayout(folder);
    this.lock = new LibraryLock(this.layout.lockFile, folder);
    this.#notify = notify;
  }

  /** Opens the library in `folder`, making it when it is not there. Damaged works are set aside with a notice. */
  static async open(folder: string, notify: (notice: EngineNotice) => void): Promise<Library> {
    const library = new Library(folder, notify);
    const { works, bin, damaged, staging, index } = library.layout;
    for (const part of [works, bin, damaged, staging, index]) await mkdir(part, { recursive: true });
    await library.#scan();
    await sweepLibrary(library);
    return library;
  }

  /** All records, in the order the works were added. */
  records(): WorkRecord[] {
    return [...this.#records.values()].sort((one, other) => order(one.work, other.work));
  }

  /** @throws {CorpusError} `work-unknown` */
  record(workId: WorkId): WorkRecord {
    const record = this.#records.get(workId);
    if (record === undefined) throw new CorpusError('work-unknown', 'no such work', { work: workId });
    return record;
  }

  has(workId: WorkId): boolean {
    return this.#records.has(workId);
  }

  workFolder(workId: WorkId): string {
    return join(this.layout.works, workId);
  }

  /** A new empty folder for half-made files, swept away when this process is gone. */
  async makeStagingFolder(): Promise<string> {
    const folder = join(this.layout.staging, `${process.pid}-${randomBytes(6).toString('hex')}`);
    await mkdir(folder);
    return folder;
  }

  /** Puts a new work in place from its staging folder. Fails when a work of that name has come meanwhile. */
  async add(stagingFolder: string, record: WorkRecord): Promise<void> {
    await this.lock.hold(async () => {
      await replaceDurably(join(stagingFolder, 'work.json'), serialise(record));
      await rename(stagingFolder, this.workFolder(record.work.id));
      await syncFolder(this.layout.works);
      this.#records.set(record.work.id, record);
      await this.touch();
    });
  }

  /**
   * Changes one work. `change` sees the record as it is on disk now and answers the next one.
   *
   * @throws {CorpusError} `work-unknown`; whatever `change` throws
   */
  async change(workId: WorkId, change: (now: WorkRecord) => Promise<WorkChange> | WorkChange): Promise<WorkRecord> {
    return this.lock.hold(async () => {
      await this.refresh();
      const now = this.record(workId);
      const { stagingFolder, record } = await change(now);
      const next = { ...record, revision: now.revision + 1 };
      if (stagingFolder !== null) await this.#moveIn(stagingFolder, now, next);
      await replaceDurably(join(this.workFolder(workId), 'work.json'), serialise(next));
      this.#records.set(workId, next);
      await this.touch();
      await this.#removeFiles(now, next);
      return next;
    });
  }

  /** Says, with the lock held, that the library has changed; other processes look again. */
  async touch(): Promise<void> {
    await writeFile(this.layout.stateFile, randomBytes(12).toString('hex'));
    this.#seenState = this.#stateOnDisk();
  }

  /** With the lock held: the folder of this work is gone. */
  forget(workId: WorkId): void {
    this.#records.delete(workId);
  }

  /** With the lock held: the folder of this work is back. */
  async adopt(workId: WorkId): Promise<void> {
    const record = await readRecord(this.workFolder(workId), workId);
    if (record !== null) this.#records.set(workId, record);
    await this.touch();
  }

  /** Looks for changes that other processes made. Answers the works that differ from before. */
  async refresh(): Promise<WorkId[]> {
    if (this.#stateOnDisk() === this.#seenState) return [];
    const before = this.#records;
    await this.#scan();
    const ids = new Set([...before.keys(), ...this.#records.keys()]);
    return [...ids].filter(id => before.get(id)?.revision !== this.#records.get(id)?.revision);
  }

  notify(notice: EngineNotice): void {
    this.#notify(notice);
  }

  async #scan(): Promise<void> {
    this.#seenState = this.#stateOnDisk();
    this.#records = await scanWorks(this);
  }

  /** Asked before every answer, so at once: a question must not queue behind files that are being written. */
  #stateOnDisk(): string {
    try {
      const { ino, mtimeNs } = statSync(this.layout.stateFile, { bigint: true });
      return `${ino}:${mtimeNs}`;
    } catch {
      return '';
    }
  }

  async #moveIn(stagingFolder: string, now: WorkRecord, next: WorkRecord): Promise<void> {
    const folder = this.workFolder(now.work.id);
    const present = new Set(recordFiles(now).map(file => file.name));
    for (const { name } of recordFiles(next)) {
      if (!present.has(name)) await rename(join(stagingFolder, name), join(folder, name));
    }
    await syncFolder(folder);
    await rm(stagingFolder, { recursive: true, force: true });
  }

  async #removeFiles(before: WorkRecord, now: WorkRecord): Promise<void> {
    const kept = new Set(recordFiles(now).map(file => file.name));
    for (const { name } of recordFiles(before)) {
      if (!kept.has(name)) await rm(join(this.workFolder(now.work.id), name), { force: true });
    }
  }
}

function serialise(record: WorkRecord): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`);
}

function order(one: Work, other: Work): number {
  if (one.added !== other.added) return one.added < other.added ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
