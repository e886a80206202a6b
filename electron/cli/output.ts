import { writeSync } from 'node:fs';
import type { Bilingual } from '../../corpus/model/work';

/** Writes all of `text` to standard output before it returns, also into a pipe. */
export function print(text: string): void {
  writeAll(1, text);
}

/** A name from a file as one line of at most 80 characters: no terminal obeys it. */
export function printable(name: string): string {
  const line = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\uFFFD');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

/** One JSON value, and nothing else, on standard output. */
export function printJson(value: unknown): void {
  print(`${JSON.stringify(value)}\n`);
}

/** Bytes as they are on standard output. */
export function writeBytes(bytes: Uint8Array): void {
  writeAll(1, bytes);
}

/** A message for a person, in both languages, on standard error. */
export function warn(message: Bilingual): void {
  writeAll(2, `${message.zh}\n${message.en}\n`);
}

function writeAll(file: number, content: string | Uint8Array): void {
  const bytes = Buffer.from(content);
  for (let done = 0; done < bytes.length;) done += writeSome(file, bytes, done);
}

/** A full pipe says EAGAIN: its reader needs time. One whose reader has gone, as `head` does, is written no more. */
function writeSome(file: number, bytes: Buffer, from: number): number {
  try {
    return writeSync(file, bytes, from);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') return bytes.length - from;
    if (code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return 0;
  }
}
