import type { TokenTable } from '../../../corpus/segment/token-table';
import { CorpusError } from '../../../corpus/errors/corpus-error';

const magic = 0x314b5444; // "DTK1"
const headerLength = 12; // bytes: magic, clause count, token count

/** A token table as one run of bytes, little endian. */
export function serialiseTokens(table: TokenTable): Uint8Array {
  const { firsts, starts, ends, kinds } = table;
  const bytes = new Uint8Array(headerLength + 4 * (firsts.length + 2 * starts.length) + kinds.length);
  bytes.set(bytesOf(Uint32Array.of(magic, firsts.length - 1, starts.length)));
  let place = headerLength;
  for (const part of [firsts, starts, ends, kinds]) {
    bytes.set(bytesOf(part), place);
    place += part.byteLength;
  }
  return bytes;
}

/** @throws {CorpusError} `library-damaged` when the bytes are not a whole token table */
export function parseTokens(bytes: Uint8Array): TokenTable {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const [sign, clauseCount = 0, tokenCount = 0] = new Uint32Array(buffer, 0, Math.min(3, buffer.byteLength >> 2));
  const firstsEnd = headerLength + 4 * (clauseCount + 1);
  const startsEnd = firstsEnd + 4 * tokenCount;
  const endsEnd = startsEnd + 4 * tokenCount;
  if (sign !== magic || buffer.byteLength !== endsEnd + tokenCount) {
    throw new CorpusError('library-damaged', 'not a whole token table', { part: 'tokens' });
  }
  return {
    firsts: new Uint32Array(buffer, headerLength, clauseCount + 1),
    starts: new Uint32Array(buffer, firstsEnd, tokenCount),
    ends: new Uint32Array(buffer, startsEnd, tokenCount),
    kinds: new Uint8Array(buffer, endsEnd, tokenCount),
  };
}

function bytesOf(array: Uint32Array | Uint8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
