import { mkdir } from 'node:fs/promises';
import { CorpusError } from '../../corpus/errors/corpus-error';
import { syncFolder } from '../engine/library/durable-file';
import { journalPath, writeSnapshot } from './generations';
import { encodeRecord } from './journal-format';
import { JournalFile } from './journal-file';
import { follows, type RestorePoint, type SafetyRecord, type SafetyState } from './safety-record';
import { dropOldGenerations, listRestorePoints, readLatest, stateAt } from './safety-reading';
import { acquireWriterLock } from './writer-lock';

/** How far the safety copies reach. */
export interface SafetyStatus {
  /** The last change that is on the disk; 0 when there is none. */
  readonly revision: number;
  /** Another process writes here: nothing can be appended. */
  readonly readOnly: boolean;
  /** Damaged places met while reading; what could be read was kept. */
  readonly damagedCount: number;
}

/** A journal that has grown so far is followed by a snapshot and a new journal. */
const MAX_JOURNAL_BYTES = 4 * 1024 * 1024;

/** The safety copies of everything a person makes: an append-only journal with snapshots, in a folder of its own. */
export class SafetyStore {
  readonly #folder: string;
  readonly #maxJournalBytes: number;
  readonly #release: (() => Promise<void>) | null;
  #generation: number;
  #journal: JournalFile | null;
  /** The last revision given to the journal, and the last one that is known to be on the disk. */
  #accepted: number;
  #durable: number;
  #damagedCount: number;
  readonly #writing = new Set<Promise<void>>();
  #rotation: Promise<void> = Promise.resolve();
  #isRotating = false;

  private constructor(start: {
    folder: string;
    maxJournalBytes: number;
    release: (() => Promise<void>) | null;
    generation: number;
    revision: number;
    damagedCount: number;
  }) {
    this.#folder = start.folder;
    this.#maxJournalBytes = start.maxJournalBytes;
    this.#release = start.release;
    this.#generation = start.generation;
    this.#accepted = start.revision;
    this.#durable = start.revision;
    this.#damagedCount = start.damagedCount;
    this.#journal = null;
  }

  /** Open the safety copies of a folder, which is made when absent. Damage is stepped over and counted, never fatal. */
  static async open(folder: string, maxJournalBytes = MAX_JOURNAL_BYTES): Promise<SafetyStore> {
    await mkdir(folder, { recursive: true });
    const release = await acquireWriterLock(folder);
    const { state, generation, tailDamaged, damagedCount } = await readLatest(folder);
    const { revision } = state;
    const store = new SafetyStore({ folder, maxJournalBytes, release, generation, revision, damagedCount });
    if (release !== null) {
      // Nothing is ever written after damage: a new generation begins with what could be read.
      if (tailDamaged) await store.#beginGeneration(state);
      else store.#journal = await JournalFile.open(journalPath(folder, store.#generation));
      await syncFolder(folder);
    }
    return store;
  }

  status(): SafetyStatus {
    return { revision: this.#durable, readOnly: this.#release === null, damagedCount: this.#damagedCount };
  }

  /**
   * Put records at the end. Those it has already are passed over, so that a caller may send again after a failure.
   *
   * @returns the last revision on the disk. Less than the last one sent when a revision before it is missing here:
   *   send from the next one on, or send a whole state
   * @throws {CorpusError} `safety-copy-failed` when the disk refuses; nothing of these records is kept then
   */
  async append(records: readonly SafetyRecord[]): Promise<number> {
    await this.#rotation;
    const bytes: Buffer[] = [];
    for (const record of records) {
      if (!follows(this.#accepted, record)) continue;
      bytes.push(encodeRecord(record));
      this.#accepted = record.revision;
    }
    if (bytes.length > 0) await this.#write(Buffer.concat(bytes), this.#accepted);
    else await Promise.allSettled([...this.#writing]);
    return this.#durable;
  }

  /** Everything that can be read back, as it stands now. */
  async readAll(): Promise<SafetyState> {
    await this.#settled();
    return (await readLatest(this.#folder)).state;
  }

  /** Moments that can be gone back to, newest first. */
  async restorePoints(): Promise<RestorePoint[]> {
    await this.#settled();
    return listRestorePoints(this.#folder);
  }

  /** @throws {CorpusError} `safety-copy-missing` when that moment can no longer be read */
  async stateAt(revision: number): Promise<SafetyState> {
    await this.#settled();
    const state = await stateAt(this.#folder, revision);
    if (state === null) throw new CorpusError('safety-copy-missing', 'no copy reaches this revision', { revision });
    return state;
  }

  async close(): Promise<void> {
    await this.#settled();
    await this.#journal?.close();
    await this.#release?.();
  }

  async #write(bytes: Buffer, reached: number): Promise<void> {
    if (this.#journal === null) {
      this.#accepted = this.#durable;
      throw new CorpusError('safety-copy-failed', 'another process writes here');
    }
    const writing = this.#journal.append(bytes);
    this.#writing.add(writing);
    try {
      await writing;
      this.#durable = Math.max(this.#durable, reached);
    } catch (error) {
      this.#accepted = this.#durable;
      throw new CorpusError('safety-copy-failed', 'the journal could not be written', {}, error);
    } finally {
      this.#writing.delete(writing);
      this.#rotateWhenLong();
    }
  }

  /** Follow a long or broken journal with a snapshot and a new one; appends wait meanwhile. */
  #rotateWhenLong(): void {
    const journal = this.#journal;
    if (journal === null || this.#isRotating || (journal.length <= this.#maxJournalBytes && !journal.isBroken)) return;
    this.#isRotating = true;
    this.#rotation = Promise.allSettled([...this.#writing])
      .then(() => readLatest(this.#folder))
      .then(({ state }) => this.#beginGeneration(state))
      .then(() => dropOldGenerations(this.#folder))
      // No loss: the journal goes on where it is, and the next append tries again.
      .catch(() => {})
      .finally(() => {
        this.#isRotating = false;
      });
  }

  async #beginGeneration(state: SafetyState): Promise<void> {
    await writeSnapshot(this.#folder, this.#generation + 1, state);
    const next = await JournalFile.open(journalPath(this.#folder, this.#generation + 1));
    const previous = this.#journal;
    this.#generation += 1;
    this.#journal = next;
    await previous?.close();
    await syncFolder(this.#folder);
  }

  async #settled(): Promise<void> {
    await Promise.allSettled([...this.#writing]);
    await this.#rotation;
  }
}
