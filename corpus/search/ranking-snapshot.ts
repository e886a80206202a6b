import { BinaryReader, BinaryWriter, checksum, seal } from './binary-format';
import type { Steps } from '../steps/steps';
import type { KeptWords } from './word-index';

/** `DDRK`, so that another file is not taken for a snapshot. */
const magic = 0x4b524444;
/** Raised when the layout below, the words, their stems or FlexSearch change. */
const formatVersion = 1;

/**
 * The index of ranking and completion as bytes in pieces: a file of its own, because the first answer needs none of it.
 *
 * @param state says which library it is of
 */
export function* serialiseRanking(
  { lengths, words, frequencies, shards }: KeptWords,
  state: string,
): Steps<readonly Uint8Array[]> {
  const body = new BinaryWriter();
  body.text(state);
  body.array(lengths);
  body.text(words);
  yield;
  body.array(frequencies);
  body.number(shards.length);
  for (const shard of shards) body.array(shard);
  return yield* seal([magic, formatVersion], body.pieces);
}

/** What was kept; `null` when it is none, of another version or library, or damaged. Shards are views, not copies. */
export function parseRanking(bytes: Uint8Array, state: string): KeptWords | null {
  try {
    const whole = new BinaryReader(bytes.byteOffset % 4 === 0 ? bytes : bytes.slice());
    if (whole.number() !== magic || whole.number() !== formatVersion) return null;
    const sum = whole.number();
    const body = whole.bytes();
    if (checksum(body) !== sum) return null;
    const reader = new BinaryReader(body);
    if (reader.text() !== state) return null;
    const [lengths, words, frequencies] = [reader.array32(), reader.text(), reader.array32()];
    return { lengths, words, frequencies, shards: Array.from({ length: reader.number() }, () => reader.bytes()) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
