import { runSteps } from '../steps/steps';
import type { Steps } from '../steps/steps';

/** 32-bit FNV-1a over the units of a text, carried on from `seed`. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Sum of the bytes that any single changed, lost or moved byte changes (Adler-32; RFC 1950, 9). */
export function checksum(bytes: Uint8Array): number {
  return runSteps(checksumSteps([bytes]));
}

/** Bytes summed between two pauses: a few milliseconds. */
const bytesAtOnce = 0x100000;

/** The same in steps, of bytes that lie in several pieces. */
export function* checksumSteps(pieces: readonly Uint8Array[]): Steps<number> {
  const sum = { low: 1, high: 0 };
  let since = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += bytesAtOnce) {
      const part = piece.subarray(at, at + bytesAtOnce);
      addTo(sum, part);
      since += part.length;
      if (since < bytesAtOnce) continue;
      since = 0;
      yield;
    }
  }
  return ((sum.high << 16) | sum.low) >>> 0;
}

function addTo(sum: { low: number; high: number }, bytes: Uint8Array): void {
  let { low, high } = sum;
  for (let at = 0; at < bytes.length;) {
    // 3800 bytes are as many as fit before the sums must be reduced.
    for (const end = Math.min(at + 3800, bytes.length); at < end; at++) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  sum.low = low;
  sum.high = high;
}

/** Pieces of bytes as one. */
export function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Numbers at the head of a file, the checksum of what follows last of them; then its length and the pieces themselves. */
export function* seal(head: readonly number[], pieces: readonly Uint8Array[]): Steps<readonly Uint8Array[]> {
  const sum = yield* checksumSteps(pieces);
  const length = pieces.reduce((all, piece) => all + piece.length, 0);
  return [new Uint8Array(Uint32Array.of(...head, sum, length).buffer), ...pieces];
}

type StoredArray = Uint8Array | Uint16Array | Uint32Array;

/** Writes numbers, typed arrays and texts one after the other, each at a multiple of four bytes; little-endian. */
export class BinaryWriter {
  readonly #pieces: Uint8Array[] = [];

  number(value: number): void {
    this.#append(new Uint8Array(Uint32Array.of(value).buffer));
  }

  array(values: StoredArray): void {
    this.number(values.byteLength);
    this.#append(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    const rest = values.byteLength % 4;
    if (rest !== 0) this.#append(new Uint8Array(4 - rest));
  }

  text(value: string): void {
    this.array(new TextEncoder().encode(value));
  }

  #append(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
  }

  /** Everything written, as views of what was given: nothing is copied. Their length together is a multiple of four. */
  get pieces(): readonly Uint8Array[] {
    return this.#pieces;
  }
}

/** Reads what {@link BinaryWriter} wrote. Arrays are views into the bytes, not copies. */
export class BinaryReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  /** @param bytes beginning at a multiple of four in their buffer */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @throws {RangeError} at the end */
  number(): number {
    const [value] = new Uint32Array(this.#take(4).slice().buffer);
    return value ?? 0;
  }

  bytes(): Uint8Array {
    const length = this.number();
    const bytes = this.#take(length);
    this.#at += (4 - (length % 4)) % 4;
    return bytes;
  }

  array16(): Uint16Array {
    const bytes = this.bytes();
    return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
  }

  array32(): Uint32Array {
    const bytes = this.bytes();
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  }

  text(): string {
    return new TextDecoder().decode(this.bytes());
  }

  #take(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new RangeError('the bytes end too early');
    const taken = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return taken;
  }
}
