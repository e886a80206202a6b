import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { refillDurably, sha256 } from './library/durable-file';

/** What was found on disk: a snapshot of the wanted state, one of another state or none at all, or a damaged one. */
export type FoundIndex =
  | { readonly kind: 'current'; readonly bytes: Uint8Array }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'damaged' };

const partLength = 0x400000; // bytes

const headerLength = 1_024; // bytes; the state is given by its hash, so that the header always fits

/** The snapshot of the search index beside the library: one file, replaced whole, made anew when it does not fit. */
export class IndexFile {
  readonly #path: string;

  constructor(indexFolder: string, name: string) {
    this.#path = join(indexFolder, name);
  }

  /** Looks for a snapshot of the library's `state`. */
  async read(state: string): Promise<FoundIndex> {
    const file = await readFile(this.#path).catch(() => null);
    if (file === null) return { kind: 'outdated' };
    const header = parseHeader(file.subarray(0, headerLength).toString('latin1'));
    const bytes = file.subarray(headerLength);
    if (header === null || header.bytes !== sha256(bytes)) return { kind: 'damaged' };
    return header.state === sha256(Buffer.from(state)) ? { kind: 'current', bytes } : { kind: 'outdated' };
  }

  /** Puts a snapshot in the place of the one that is there, given in pieces. */
  async write(state: string, pieces: readonly Uint8Array[]): Promise<void> {
    await refillDurably(this.#path, file => writePieces(file, state, pieces));
  }
}

/** A snapshot has a hundred megabytes and more: written bit by bit, questions are answered meanwhile. */
async function writePieces(file: FileHandle, state: string, pieces: readonly Uint8Array[]): Promise<void> {
  const hash = createHash('sha256');
  let position = headerLength;
  for (const part of partsOf(pieces)) {
    hash.update(part);
    await file.write(part, 0, part.byteLength, position);
    position += part.byteLength;
  }
  const header = JSON.stringify({ state: sha256(Buffer.from(state)), bytes: hash.digest('hex') });
  await file.write(Buffer.from(header.padEnd(headerLength), 'latin1'), 0, headerLength, 0);
}

/** The same bytes in parts of a few megabytes: long pieces cut, short ones joined. */
function* partsOf(pieces: readonly Uint8Array[]): Generator<Uint8Array> {
  let short: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (length > 0 && length + piece.byteLength > partLength) {
      yield Buffer.concat(short);
      short = [];
      length = 0;
    }
    if (piece.byteLength <= partLength) {
      short.push(piece);
      length += piece.byteLength;
    } else for (let at = 0; at < piece.byteLength; at += partLength) yield piece.subarray(at, at + partLength);
  }
  yield Buffer.concat(short);
}

function parseHeader(text: string): { readonly state: string; readonly bytes: string } | null {
  try {
    const { state, bytes } = JSON.parse(text) as Record<string, unknown>;
    return typeof state === 'string' && typeof bytes === 'string' ? { state, bytes } : null;
  } catch {
    return null;
  }
}
