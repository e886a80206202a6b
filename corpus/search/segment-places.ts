import type { FoldedClauses } from './folded-clauses';
import { clauseAt, findKey, lowerBoundOfWord, unitCountOf } from './gram-segment';
import type { GramSegment } from './gram-segment';
import type { NeededTerms, NeededWord } from './needed-terms';
import type { PlaceList } from './place-list';
import { wordsHolding } from './words-holding';

/** Packed lists of places that hold every place of a string, each list moved to where the string begins. */
interface Lists {
  readonly packed: Uint8Array;
  /** Threes of start, end and shift. */
  readonly runs: readonly number[];
  /** Bytes of all: about the number of places. */
  readonly size: number;
}

/** A list this short is not worth reading through the vocabulary for a shorter one. */
const shortEnough = 2000;

/** A string to be looked for. */
export interface Sought {
  readonly folded: string;
  readonly needed: NeededTerms;
}

/**
 * Every place of a string in a segment, ascending, into `into`.
 *
 * The rarest of its terms says where it can stand; unless the term is the whole string, the folded text decides.
 *
 * @returns false when the string has no term, so that it may stand anywhere: `into` then holds nothing
 */
export function segmentPlaces(segment: GramSegment, sought: Sought, clauses: FoldedClauses, into: PlaceList): boolean {
  into.count = 0;
  const lists = rarestOf(segment, sought.needed);
  if (lists === null) return false;
  for (let at = 0; at < lists.runs.length; at += 3) {
    into.unpack(lists.packed, lists.runs[at] ?? 0, lists.runs[at + 1] ?? 0, lists.runs[at + 2] ?? 0);
  }
  if (!sought.needed.isOneTerm) keepWhereTextHas(segment, sought.folded, clauses, into);
  if (lists.runs.length > 3) into.sort(unitCountOf(segment));
  return true;
}

function rarestOf(segment: GramSegment, { grams, words }: NeededTerms): Lists | null {
  let rarest: Lists | null = null;
  const consider = (lists: Lists) => {
    if (rarest === null || lists.size < rarest.size) rarest = lists;
    return rarest.size;
  };
  for (const { key, offset } of grams) if (consider(gramList(segment, key, offset)) === 0) return rarest;
  for (const word of words) if (!isScannedFor(word)) consider(knownWordLists(segment, word));
  const least = (rarest as Lists | null)?.size ?? Infinity;
  for (const word of words) if (isScannedFor(word) && least > shortEnough) consider(heldWordLists(segment, word));
  return rarest;
}

function isScannedFor(word: NeededWord): boolean {
  return word.openBefore;
}

function gramList(segment: GramSegment, key: number, offset: number): Lists {
  const ordinal = findKey(segment.gramKeys, key);
  if (ordinal < 0) return { packed: segment.gramPlaces, runs: [], size: 0 };
  const start = segment.gramStarts[ordinal] ?? 0;
  const end = segment.gramStarts[ordinal + 1] ?? 0;
  return { packed: segment.gramPlaces, runs: [start, end, -offset], size: end - start };
}

/** Words that are, or begin with, the letters: neighbours in the sorted vocabulary. */
function knownWordLists(segment: GramSegment, { letters, offset, openAfter }: NeededWord): Lists {
  const first = lowerBoundOfWord(segment, letters);
  const isThere = segment.vocabulary.startsWith(`${letters}\n`, segment.wordOffsets[first]);
  const end = openAfter ? lowerBoundOfWord(segment, `${letters}\uffff`) : first + (isThere ? 1 : 0);
  const runs: number[] = [];
  for (let word = first; word < end; word++) {
    runs.push(segment.wordStarts[word] ?? 0, segment.wordStarts[word + 1] ?? 0, -offset);
  }
  return listsOf(segment, runs);
}

/** Words that end with the letters, or hold them anywhere: read off the joined vocabulary. */
function heldWordLists(segment: GramSegment, { letters, offset, openAfter }: NeededWord): Lists {
  const runs: number[] = [];
  wordsHolding(segment, letters, openAfter, (word, at) => {
    runs.push(segment.wordStarts[word] ?? 0, segment.wordStarts[word + 1] ?? 0, at - offset);
  });
  return listsOf(segment, runs);
}

function listsOf(segment: GramSegment, runs: readonly number[]): Lists {
  let size = 0;
  for (let at = 0; at < runs.length; at += 3) size += (runs[at + 1] ?? 0) - (runs[at] ?? 0);
  return { packed: segment.wordPlaces, runs, size };
}

/** Drop the places where the string does not stand; a place before the segment's beginning has wrapped around. */
function keepWhereTextHas(segment: GramSegment, folded: string, clauses: FoldedClauses, into: PlaceList): void {
  const { places } = into;
  const end = unitCountOf(segment);
  let count = 0;
  for (let at = 0; at < into.count; at++) {
    const place = places[at] ?? 0;
    if (place >= end) continue;
    const clause = clauseAt(segment, place);
    const offset = place - (segment.clauseStarts[clause] ?? 0);
    if (clauses.text(segment.base + clause).startsWith(folded, offset)) places[count++] = place;
  }
  into.count = count;
}
