import { open, type FileHandle } from 'node:fs/promises';

/** Opens a file for reading and appending, and makes it when absent. */
export type OpenFile = (path: string) => Promise<FileHandle>;

const openToAppend: OpenFile = path => open(path, 'a+');

interface Waiting {
  readonly bytes: Buffer;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A file that only grows. `append` answers once the bytes have been flushed to the disk; appends that come while a
 * flush is under way share the next one (group commit).
 */
export class JournalFile {
  readonly #handle: FileHandle;
  #length: number;
  #waiting: Waiting[] = [];
  #flushing = false;
  #broken = false;

  private constructor(handle: FileHandle, length: number) {
    this.#handle = handle;
    this.#length = length;
  }

  /** @param openFile - how to open a file for appending; for tests of a full disk */
  static async open(path: string, openFile: OpenFile = openToAppend): Promise<JournalFile> {
    const handle = await openFile(path);
    return new JournalFile(handle, (await handle.stat()).size);
  }

  get length(): number {
    return this.#length;
  }

  /** A failed write could not be taken back, so the end of this file is damaged: go on in another. */
  get isBroken(): boolean {
    return this.#broken;
  }

  /** @throws the error of the file system; the file then ends where it did before */
  append(bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ bytes, resolve, reject });
      if (!this.#flushing) void this.#flush();
    });
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  async #flush(): Promise<void> {
    this.#flushing = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(Buffer.concat(batch.map(({ bytes }) => bytes)));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        await this.#takeBack();
        for (const { reject } of batch) reject(error);
      }
    }
    this.#flushing = false;
  }

  async #write(bytes: Buffer): Promise<void> {
    if (this.#broken) throw new Error('the end of this journal file is damaged');
    let written = 0;
    while (written < bytes.length) {
      written += (await this.#handle.write(bytes, written, bytes.length - written)).bytesWritten;
    }
    await this.#handle.datasync();
    this.#length += bytes.length;
  }

  async #takeBack(): Promise<void> {
    try {
      await this.#handle.truncate(this.#length);
    } catch {
      this.#broken = true;
    }
  }
}
