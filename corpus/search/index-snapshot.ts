import { BinaryReader, BinaryWriter, checksum, hashText, seal } from './binary-format';
import { blockClausesOf } from './gram-segment';
import type { GramSegment } from './gram-segment';
import type { SearchedWork } from './indexed-work';
import { languages } from '../model/language';
import { isPause } from '../steps/steps';
import type { Steps } from '../steps/steps';
import type { WordBits } from './word-bits';

/** `DDIX`, so that another file is not taken for a snapshot. */
const magic = 0x58494444;
/** Raised when the layout below changes. */
const formatVersion = 3;
/** Raised when folding or the terms of the index change: an index of other terms would miss things. */
const foldingVersion = 1;

/** What a snapshot keeps: the index and where words begin, not the texts. */
export interface IndexSnapshot {
  readonly segments: readonly GramSegment[];
  /** One for each document, in the order of works and then languages; `null` where tokens were missing. */
  readonly words: readonly (WordBits | null)[];
}

/**
 * Says which texts a snapshot belongs to: the same works, in the same order, with the same clauses and links, and
 * the same `tag` of the caller, who names there what else the words depend on.
 */
export function* libraryState(works: Iterable<Pick<SearchedWork, 'work' | 'documents'>>, tag: string): Steps<string> {
  let one = hashText(tag);
  let other = hashText(tag, 0x9747b28c);
  let clauseCount = 0;
  for (const { work, documents } of works) {
    one = hashText(work.id, one);
    for (const language of languages) {
      for (const { id, text } of documents[language]?.clauses ?? []) {
        one = hashText(text, one);
        other = hashText(id, other ^ text.length);
        clauseCount++;
        if (isPause(clauseCount)) yield;
      }
      one = Math.imul(one ^ clauseCount, 0x01000193);
    }
  }
  return `${clauseCount}:${one >>> 0}:${other}`;
}

/** The bytes of a snapshot, in pieces: it is large, and views of the index need no room. */
export function* serialiseSnapshot(snapshot: IndexSnapshot, state: string): Steps<readonly Uint8Array[]> {
  const body = new BinaryWriter();
  body.text(state);
  body.number(snapshot.segments.length);
  for (const segment of snapshot.segments) {
    writeSegment(segment, body);
    yield;
  }
  body.number(snapshot.words.length);
  for (const words of snapshot.words) writeWords(words, body);
  return yield* seal([magic, formatVersion, foldingVersion], body.pieces);
}

/**
 * Read a snapshot.
 *
 * @returns `null` when it is no snapshot, of another version, damaged, or of another state of the library: build anew
 */
export function parseSnapshot(bytes: Uint8Array, state: string): IndexSnapshot | null {
  try {
    const whole = new BinaryReader(aligned(bytes));
    const isOurs = [magic, formatVersion, foldingVersion].every(number => number === whole.number());
    if (!isOurs) return null;
    const sum = whole.number();
    const bodyBytes = whole.bytes();
    if (checksum(bodyBytes) !== sum) return null;
    const body = new BinaryReader(bodyBytes);
    if (body.text() !== state) return null;
    const segments = Array.from({ length: body.number() }, () => readSegment(body));
    const words = Array.from({ length: body.number() }, () => readWords(body));
    return { segments, words };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
}

function writeSegment(segment: GramSegment, into: BinaryWriter): void {
  into.number(segment.base);
  into.number(segment.clauseCount);
  into.array(segment.clauseStarts);
  into.array(segment.gramKeys);
  into.array(segment.gramStarts);
  into.array(segment.gramPlaces);
  into.text(segment.vocabulary);
  into.array(segment.wordOffsets);
  into.array(segment.wordStarts);
  into.array(segment.wordPlaces);
}

function readSegment(from: BinaryReader): GramSegment {
  const [base, clauseCount, clauseStarts] = [from.number(), from.number(), from.array32()];
  return {
    base,
    clauseCount,
    clauseStarts,
    blockClauses: blockClausesOf(clauseStarts),
    gramKeys: from.array32(),
    gramStarts: from.array32(),
    gramPlaces: from.bytes(),
    vocabulary: from.text(),
    wordOffsets: from.array32(),
    wordStarts: from.array32(),
    wordPlaces: from.bytes(),
  };
}

function writeWords(words: WordBits | null, into: BinaryWriter): void {
  into.number(words === null ? 0 : 1);
  if (words === null) return;
  into.array(words.bitStarts);
  into.array(words.boundaries);
  into.array(words.wordStarts);
  into.array(words.edges);
}

function readWords(from: BinaryReader): WordBits | null {
  if (from.number() === 0) return null;
  const [bitStarts, boundaries] = [from.array32(), from.array32()];
  return { bitStarts, boundaries, wordStarts: from.array32(), edges: from.array32() };
}
