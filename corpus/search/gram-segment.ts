/**
 * Every place of every term in at most 65,536 clauses with consecutive ordinals, never changed once built.
 *
 * Terms are of two sorts. Grams: a character that is not of a spaced word (one unit) or two neighbouring
 * Han characters (two units, the first in the high half of the key). Words: a run of letters and digits.
 * A place is the offset of the term's first unit in the clauses laid end to end, one unit left free after each.
 * The places of a term are packed in a {@link packedSize packed} list, ascending.
 */
export interface GramSegment {
  /** Ordinal of the first clause. */
  readonly base: number;
  readonly clauseCount: number;
  /** Where each clause begins; one more entry, where the next would. */
  readonly clauseStarts: Uint32Array;
  /** The clause that the first unit of each block of {@link blockLength} units belongs to. */
  readonly blockClauses: Uint16Array;
  /** Ascending. */
  readonly gramKeys: Uint32Array;
  /** Places of gram `g` are packed in `gramPlaces[gramStarts[g] … gramStarts[g + 1])`. */
  readonly gramStarts: Uint32Array;
  readonly gramPlaces: Uint8Array;
  /** Every word once, ascending by code unit, each with a newline before it, and one newline at the end. */
  readonly vocabulary: string;
  /** Offset in `vocabulary` of the first letter of each word; one more entry past the end. */
  readonly wordOffsets: Uint32Array;
  readonly wordStarts: Uint32Array;
  readonly wordPlaces: Uint8Array;
}

/** The most clauses a segment can hold. */
export const segmentCapacity = 0x10000;
/** The most units a segment can hold, unless its first clause alone is longer. */
export const segmentUnitCapacity = 0x1000000;
const blockShift = 6;
/** Units of a block. */
export const blockLength = 1 << blockShift;

/** The key of two neighbouring Han characters. */
export function bigramKey(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

/** How many units the term of a key has. */
export function gramLength(key: number): 1 | 2 {
  return key > 0xffff ? 2 : 1;
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

/** Units of all clauses, the free ones included. */
export function unitCountOf(segment: GramSegment): number {
  return segment.clauseStarts[segment.clauseCount] ?? 0;
}

/** The clauses of blocks, from where clauses begin. */
export function blockClausesOf(clauseStarts: Uint32Array): Uint16Array {
  const end = clauseStarts.at(-1) ?? 0;
  const blocks = new Uint16Array((end >>> blockShift) + 1);
  let clause = 0;
  for (let block = 0; block < blocks.length; block++) {
    while (clause + 2 < clauseStarts.length && (clauseStarts[clause + 1] ?? 0) <= block << blockShift) clause++;
    blocks[block] = clause;
  }
  return blocks;
}

/** The clause, counted from the first of the segment, that a place is in. */
export function clauseAt({ blockClauses, clauseStarts }: GramSegment, place: number): number {
  let clause = blockClauses[place >>> blockShift] ?? 0;
  while ((clauseStarts[clause + 1] ?? Infinity) <= place) clause++;
  return clause;
}

/** Bytes of the typed arrays and the vocabulary. */
export function segmentByteCount(segment: GramSegment): number {
  return (
    segment.clauseStarts.byteLength +
    segment.blockClauses.byteLength +
    segment.gramKeys.byteLength +
    segment.gramStarts.byteLength +
    segment.gramPlaces.byteLength +
    segment.wordOffsets.byteLength +
    segment.wordStarts.byteLength +
    segment.wordPlaces.byteLength +
    segment.vocabulary.length
  );
}
