/**
 * Postings of at most 65,536 clauses with consecutive ordinals, never changed once built.
 *
 * Terms are of two sorts. Grams: a character that is not of a spaced word (one unit) or two neighbouring
 * Han characters (two units, the first in the high half of the key). Words: a run of letters and digits.
 * Postings are ordinals from `base`, ascending, each once: 16 bits are enough.
 */
export interface GramSegment {
  /** Ordinal of the first clause. */
  readonly base: number;
  readonly clauseCount: number;
  /** Ascending. */
  readonly gramKeys: Uint32Array;
  /** Postings of gram `g` are `gramPostings[gramStarts[g] … gramStarts[g + 1])`. */
  readonly gramStarts: Uint32Array;
  readonly gramPostings: Uint16Array;
  /** Every word once, ascending by code unit, each with a newline before it, and one newline at the end. */
  readonly vocabulary: string;
  /** Offset in `vocabulary` of the first letter of each word; one more entry past the end. */
  readonly wordOffsets: Uint32Array;
  readonly wordStarts: Uint32Array;
  readonly wordPostings: Uint16Array;
}

/** The most clauses a segment can hold. */
export const segmentCapacity = 0x10000;

/** The key of two neighbouring Han characters. */
export function bigramKey(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

/** The ordinal of `key` in the ascending `keys`, or -1. */
export function findKey(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] ?? 0;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The word with this ordinal. */
export function wordAt(segment: GramSegment, ordinal: number): string {
  return segment.vocabulary.slice(segment.wordOffsets[ordinal], (segment.wordOffsets[ordinal + 1] ?? 0) - 1);
}

/** Ordinal of the first word that is not before `word`: where it stands, or would stand. */
export function lowerBoundOfWord(segment: GramSegment, word: string): number {
  let low = 0;
  let high = segment.wordOffsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordAt(segment, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ordinal of the word whose letters include offset `at` of the vocabulary. */
export function wordOrdinalAt(segment: GramSegment, at: number): number {
  let low = 0;
  let high = segment.wordOffsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segment.wordOffsets[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Bytes of the typed arrays and the vocabulary. */
export function segmentByteCount(segment: GramSegment): number {
  return (
    segment.gramKeys.byteLength +
    segment.gramStarts.byteLength +
    segment.gramPostings.byteLength +
    segment.wordOffsets.byteLength +
    segment.wordStarts.byteLength +
    segment.wordPostings.byteLength +
    segment.vocabulary.length
  );
}
