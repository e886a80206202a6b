import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { CorpusError } from '../../../corpus/errors/corpus-error';

/** How long one change may wait for another process to finish its own. */
const patience = 15_000; // ms
const pause = 25; // ms
/** A lock without its owner's name is that old at most, unless the owner was killed while writing it. */
const writingTime = 2_000; // ms

/**
 * Lets one change at a time happen to a library, over all processes.
 *
 * The lock is held for the length of one commit only, so that the command line can import beside the
 * running app. A lock whose process is gone is broken.
 */
export class LibraryLock {
  readonly #path: string;
  readonly #folder: string;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(path: string, folder: string) {
    this.#path = path;
    this.#folder = folder;
  }

  /**
   * Do `change` while no other process or call changes the library.
   *
   * @throws {CorpusError} `library-busy` when another process keeps the lock for 15 seconds
   */
  async hold<T>(change: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(() => this.#holdNow(change));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #holdNow<T>(change: () => Promise<T>): Promise<T> {
    await this.#take();
    try {
      return await change();
    } finally {
      await rm(this.#path, { force: true });
    }
  }

  async #take(): Promise<void> {
    const deadline = Date.now() + patience;
    for (;;) {
      if (await this.#create()) return;
      if (await this.#breakWhenStale()) continue;
      if (Date.now() > deadline) {
        throw new CorpusError('library-busy', 'another process holds the lock', { folder: this.#folder });
      }
      await wait(pause);
    }
  }

  async #create(): Promise<boolean> {
    try {
      const file = await open(this.#path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return true;
    } catch (error) {
      if (isCode(error, 'EEXIST')) return false;
      throw error;
    }
  }

  /** Moves a dead process's lock away; one that a live process has just taken instead is put back. */
  async #breakWhenStale(): Promise<boolean> {
    const owner = await readFile(this.#path, 'utf8').catch(() => null);
    if (owner === null) return true;
    if (!(await this.#isStale(owner))) return false;
    const grave = `${this.#path}.${randomBytes(4).toString('hex')}`;
    await rename(this.#path, grave).catch(() => undefined);
    const buried = await readFile(grave, 'utf8').catch(() => owner);
    if (buried !== owner) await link(grave, this.#path).catch(() => undefined);
    await rm(grave, { force: true });
    return true;
  }

  async #isStale(owner: string): Promise<boolean> {
    if (owner !== '') return !isAlive(Number(owner));
    const made = await stat(this.#path).catch(() => null);
    return made !== null && Date.now() - made.mtimeMs > writingTime;
  }
}

/** Whether a process with this id runs on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/** Whether `error` is a file-system error with this code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
