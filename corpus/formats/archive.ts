import { inflateSync } from 'fflate';
import { CorpusError } from '../errors/corpus-error';
import { crc32 } from './crc32';

/** Where the bytes of an archive come from: memory, or a file that is read as it is asked for. */
export interface ByteSource {
  readonly byteLength: number;
  /** The bytes from `start` up to `end`; fewer when the source ends before. */
  read(start: number, end: number): Uint8Array;
}

/** A zip file; entries are unpacked one at a time, when asked for. Nothing is ever written to disk. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of an entry, or `null` when there is none of that name. Throws `file-damaged`. */
  read(name: string): Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

/** How much an archive may hold: entries, and bytes unpacked in all and in one entry; from `ratioFrom` on, how tightly. */
export interface ArchiveLimits {
  readonly entries: number;
  readonly total: number;
  readonly entry: number;
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** What a document never needs and an attack does. */
const documentLimits: ArchiveLimits = {
  entries: 10_000,
  total: 500_000_000,
  entry: 250_000_000,
  ratio: 200,
  ratioFrom: 10_000_000,
};
/** A directory larger than this is not read. */
const largestDirectory = 100_000_000;
const signature = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };

/**
 * Opens a zip archive (PKWARE APPNOTE 6.3.10) by its central directory.
 *
 * Throws `file-damaged` on bytes that are not a whole archive and on names that point outside it,
 * `file-encrypted` on a password, `file-too-large` on more than the limits allow.
 */
export function openArchive(from: Uint8Array | ByteSource, fileName: string, limits = documentLimits): Archive {
  const source = from instanceof Uint8Array ? inMemory(from) : from;
  const fail = damage(fileName);
  const entries = new Map<string, Entry>();
  for (const entry of readDirectory(source, fileName, limits)) {
    if (isUnsafeName(entry.name)) throw fail('A name in the archive points outside it.');
    entries.set(entry.name, entry);
  }
  return {
    names: [...entries.keys()],
    has: name => entries.has(name),
    read: name => {
      const entry = entries.get(name);
      return entry ? unpack(source, entry, fail) : null;
    },
  };
}

function inMemory(bytes: Uint8Array): ByteSource {
  return { byteLength: bytes.byteLength, read: (start, end) => bytes.subarray(start, end) };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether the bytes begin as a zip archive does. */
export function looksLikeArchive(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)
  );
}

function damage(fileName: string): (message: string, cause?: unknown) => CorpusError {
  return (message, cause) => new CorpusError('file-damaged', message, { file: fileName }, cause);
}

/** The bytes of the central directory, and how many entries stand in it. */
function findDirectory(source: ByteSource, fail: ReturnType<typeof damage>): { view: DataView; count: number } {
  const tailStart = Math.max(0, source.byteLength - 22 - 0xffff);
  const tail = viewOf(source.read(tailStart, source.byteLength));
  const end = findEnd(tail);
  if (end < 0) throw fail('The archive has no directory.');
  const start = tail.getUint32(end + 16, true);
  const length = tailStart + end - start;
  if (length < 0 || length > largestDirectory) throw fail('The directory of the archive is broken.');
  return { view: viewOf(source.read(start, start + length)), count: tail.getUint16(end + 10, true) };
}

function readDirectory(source: ByteSource, fileName: string, limits: ArchiveLimits): Entry[] {
  const fail = damage(fileName);
  const { view, count } = findDirectory(source, fail);
  let at = 0;
  const tooLarge = (what: string): CorpusError =>
    new CorpusError('file-too-large', `The archive has ${what}.`, { file: fileName, limit: limits.total / 1e6 });
  if (count > limits.entries) throw tooLarge('too many entries');
  const entries: Entry[] = [];
  const sum = { packed: 0, unpacked: 0 };
  for (let ordinal = 0; ordinal < count; ordinal++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== signature.entry)
      throw fail('The directory of the archive is broken.');
    if (view.getUint16(at + 8, true) & 1)
      throw new CorpusError('file-encrypted', 'The archive has a password.', { file: fileName });
    const entry = readEntry(view, at);
    sum.packed += entry.packedSize;
    sum.unpacked += entry.size;
    if (isBomb(entry, limits) || sum.unpacked > limits.total) throw tooLarge('too much packed into it');
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  // entries that share their bytes (Fifield 2019, "A better zip bomb") add up to more than the file
  if (sum.packed > source.byteLength) throw fail('Entries of the archive overlap.');
  return entries;
}

function readEntry(view: DataView, at: number): Entry {
  const nameLength = view.getUint16(at + 28, true);
  const raw = new Uint8Array(view.buffer, view.byteOffset + at + 46, Math.min(nameLength, view.byteLength - at - 46));
  return {
    name: new TextDecoder('utf-8').decode(raw).replace(/\\/g, '/'),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerOffset: view.getUint32(at + 42, true),
  };
}

function isBomb({ size, packedSize }: Entry, limits: ArchiveLimits): boolean {
  return size > limits.entry || (size > limits.ratioFrom && size > packedSize * limits.ratio);
}

/** Offset of the end-of-directory record, searched from the end as a comment may follow it; -1 when absent. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === signature.end) return at;
  return -1;
}

function isUnsafeName(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..');
}

function unpack(source: ByteSource, entry: Entry, fail: ReturnType<typeof damage>): Uint8Array {
  const at = entry.headerOffset;
  const header = viewOf(source.read(at, at + 30));
  if (header.byteLength < 30 || header.getUint32(0, true) !== signature.local)
    throw fail('An entry of the archive is missing.');
  const start = at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = source.read(start, start + entry.packedSize);
  if (packed.length < entry.packedSize) throw fail('The archive is cut off.');
  const content = inflate(packed, entry, fail);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw fail('An entry of the archive is damaged.');
  return content;
}

function inflate(packed: Uint8Array, entry: Entry, fail: ReturnType<typeof damage>): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw fail('The archive is packed in an unknown way.');
  try {
    // the output is as long as the directory says: an entry that unpacks to more fails its checksum instead of filling memory
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch (error) {
    throw fail('An entry of the archive is damaged.', error);
  }
}
