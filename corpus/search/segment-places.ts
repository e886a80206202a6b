import type { FoldedClauses } from './folded-clauses';
import { clauseAt, findKey, gramLength, lowerBoundOfWord, unitCountOf } from './gram-segment';
import type { GramSegment } from './gram-segment';
import type { NeededGram, NeededTerms, NeededWord } from './needed-terms';
import type { PlaceList } from './place-list';
import { wordsHolding } from './words-holding';

/** Packed lists of places that hold every place of a string. */
interface Lists {
  /** Bytes of all: about the number of places. */
  readonly size: number;
  /** More than one list: their places have to be sorted. */
  readonly areSeveral: boolean;
  /** Append the places, each moved to where the string begins. */
  readonly unpack: (into: PlaceList) => void;
}

/** A list this short is not worth reading through the vocabulary for a shorter one. */
const shortEnough = 2000;

/** Bytes of a list that are read in about the time that one place takes to be compared with its text. */
const bytesAComparison = 64;

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
  lists.unpack(into);
  if (!sought.needed.isOneTerm) {
    const isCertain = !lists.areSeveral && keepWhereGramsAre(segment, sought, into);
    if (!isCertain) keepWhereTextHas(segment, sought.folded, clauses, into);
  }
  if (lists.areSeveral) into.sort(unitCountOf(segment));
  return true;
}

function rarestOf(segment: GramSegment, { grams, words }: NeededTerms): Lists | null {
  let rarest: Lists | null = null;
  const consider = (lists: Lists) => {
    if (rarest === null || lists.size < rarest.size) rarest = lists;
    return rarest.size;
  };
  for (const gram of grams) if (consider(gramList(segment, gram)) === 0) return rarest;
  for (const word of words) if (!isScannedFor(word)) consider(knownWordLists(segment, word));
  const least = (rarest as Lists | null)?.size ?? Infinity;
  for (const word of words) if (isScannedFor(word) && least > shortEnough) consider(heldWordLists(segment, word));
  return rarest;
}

function isScannedFor(word: NeededWord): boolean {
  return word.openBefore;
}

const noPlaces: Lists = { size: 0, areSeveral: false, unpack: () => undefined };

function gramList(segment: GramSegment, { key, offset }: NeededGram): Lists {
  const { start, end } = packedGram(segment, key);
  const unpack = (into: PlaceList) => into.unpack(segment.gramPlaces, start, end, -offset);
  return { size: end - start, areSeveral: false, unpack };
}

/** Where the list of a gram is packed; nowhere, when the segment does not have it. */
function packedGram({ gramKeys, gramStarts }: GramSegment, key: number): { start: number; end: number } {
  const ordinal = findKey(gramKeys, key);
  return { start: gramStarts[ordinal] ?? 0, end: gramStarts[ordinal + 1] ?? 0 };
}

/** Words that are, or begin with, the letters: neighbours in the sorted vocabulary. */
function knownWordLists(segment: GramSegment, { letters, offset, openAfter }: NeededWord): Lists {
  const { vocabulary, wordOffsets, wordStarts, wordPlaces } = segment;
  const first = lowerBoundOfWord(segment, letters);
  const isThere = vocabulary.startsWith(`${letters}\n`, wordOffsets[first]);
  const end = openAfter ? lowerBoundOfWord(segment, `${letters}\uffff`) : first + (isThere ? 1 : 0);
  if (end === first) return noPlaces;
  return {
    size: (wordStarts[end] ?? 0) - (wordStarts[first] ?? 0),
    areSeveral: end - first > 1,
    unpack: into => {
      for (let word = first; word < end; word++) {
        into.unpack(wordPlaces, wordStarts[word] ?? 0, wordStarts[word + 1] ?? 0, -offset);
      }
    },
  };
}

/** Words that end with the letters, or hold them anywhere: read off the joined vocabulary. */
function heldWordLists(segment: GramSegment, { letters, offset, openAfter }: NeededWord): Lists {
  const { wordStarts, wordPlaces } = segment;
  let size = 0;
  wordsHolding(segment, letters, openAfter, word => (size += (wordStarts[word + 1] ?? 0) - (wordStarts[word] ?? 0)));
  return {
    size,
    areSeveral: true,
    unpack: into =>
      wordsHolding(segment, letters, openAfter, (word, at) => {
        into.unpack(wordPlaces, wordStarts[word] ?? 0, wordStarts[word + 1] ?? 0, at - offset);
      }),
  };
}

/**
 * Drop the places around which the grams of the string do not stand, as far as that takes less time than comparing.
 *
 * @returns whether those that were asked are the whole string, so that nothing is left to compare
 */
function keepWhereGramsAre(segment: GramSegment, { folded, needed }: Sought, into: PlaceList): boolean {
  const covered = new Uint8Array(folded.length);
  for (const { gram, start, end } of bySize(segment, needed.grams)) {
    if (end - start > into.count * bytesAComparison) return false;
    into.keepThoseOf(segment.gramPlaces, start, end, -gram.offset);
    covered.fill(1, gram.offset, gram.offset + gramLength(gram.key));
    if (!covered.includes(0)) return true;
  }
  return false;
}

/** The packed list of each gram, the shortest first. */
function bySize(segment: GramSegment, grams: readonly NeededGram[]) {
  const lists = grams.map(gram => ({ gram, ...packedGram(segment, gram.key) }));
  return lists.sort((one, other) => one.end - one.start - (other.end - other.start));
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
