import { findKey, lowerBoundOfWord, wordOrdinalAt } from './gram-segment';
import type { GramSegment } from './gram-segment';
import type { NeededTerms, NeededWord } from './needed-terms';

/** Postings of one needed term: one run of a postings array, or several. */
interface PostingsList {
  readonly postings: Uint16Array;
  /** Pairs of start and end. */
  readonly runs: readonly number[];
  /** Entries in all runs. */
  readonly size: number;
  /** All of one term: ascending, each clause once. Several terms overlap, also inside one run. */
  readonly ofOneTerm: boolean;
}

/** A list this many times longer than the candidates left is cheaper to skip: verification drops the rest. */
const skipFactor = 200;
const scratchBits = new Uint32Array(0x10000 >> 5);

/**
 * The clauses of a segment that have every needed term: ordinals within the segment, ascending.
 *
 * May hold clauses without the string, never misses one that has it. `null` means any clause may.
 */
export function segmentCandidates(segment: GramSegment, needed: NeededTerms): Uint16Array | null {
  const lists: PostingsList[] = [];
  for (const key of needed.grams) lists.push(gramList(segment, key));
  for (const word of needed.words) {
    const list = wordList(segment, word);
    if (list !== null) lists.push(list);
  }
  lists.sort((one, other) => one.size - other.size);
  const shortest = lists[0];
  if (shortest === undefined) return null;
  let candidates = materialise(shortest);
  for (const list of lists.slice(1)) {
    if (candidates.length === 0 || list.size > candidates.length * skipFactor) break;
    candidates = intersect(candidates, list);
  }
  return candidates;
}

function gramList(segment: GramSegment, key: number): PostingsList {
  const ordinal = findKey(segment.gramKeys, key);
  if (ordinal < 0) return { postings: segment.gramPostings, runs: [], size: 0, ofOneTerm: true };
  return listOf(segment.gramPostings, segment.gramStarts, [ordinal, ordinal + 1]);
}

/** A list over pairs of first and past-last term ordinal. */
function listOf(postings: Uint16Array, starts: Uint32Array, termRuns: readonly number[]): PostingsList {
  const runs = termRuns.map(ordinal => starts[ordinal] ?? 0);
  let size = 0;
  for (let at = 0; at + 1 < runs.length; at += 2) size += (runs[at + 1] ?? 0) - (runs[at] ?? 0);
  const [first = 0, end = first] = termRuns;
  return { postings, runs, size, ofOneTerm: termRuns.length <= 2 && end - first <= 1 };
}

/** `null` when so many words fit that the list would not narrow anything. */
function wordList(segment: GramSegment, word: NeededWord): PostingsList | null {
  // A letter stands in most words: gathering them takes longer than looking at every clause.
  if (word.letters.length === 1 && word.openBefore && word.openAfter) return null;
  const runs = word.openBefore ? wordsHolding(segment, word) : wordsBeginning(segment, word);
  const list = listOf(segment.wordPostings, segment.wordStarts, runs);
  return list.size > segment.clauseCount * 4 ? null : list;
}

/** Words that are, or begin with, the letters: neighbours in the sorted vocabulary. */
function wordsBeginning(segment: GramSegment, word: NeededWord): number[] {
  const first = lowerBoundOfWord(segment, word.letters);
  if (word.openAfter) return [first, lowerBoundOfWord(segment, `${word.letters}\uffff`)];
  const isThere = segment.vocabulary.startsWith(`${word.letters}\n`, segment.wordOffsets[first]);
  return isThere ? [first, first + 1] : [];
}

/** Words that end with the letters, or hold them anywhere: read off the joined vocabulary. */
function wordsHolding(segment: GramSegment, word: NeededWord): number[] {
  const sought = word.openAfter ? word.letters : `${word.letters}\n`;
  const runs: number[] = [];
  let at = segment.vocabulary.indexOf(sought);
  while (at >= 0) {
    const ordinal = wordOrdinalAt(segment, at);
    if (runs.at(-1) === ordinal) runs[runs.length - 1] = ordinal + 1;
    else runs.push(ordinal, ordinal + 1);
    at = segment.vocabulary.indexOf(sought, (segment.wordOffsets[ordinal + 1] ?? 0) - 1);
  }
  return runs;
}

function materialise(list: PostingsList): Uint16Array {
  if (list.ofOneTerm) return list.postings.subarray(list.runs[0] ?? 0, list.runs[1] ?? 0);
  setBits(list);
  const result = new Uint16Array(list.size);
  let count = 0;
  for (let block = 0; block < scratchBits.length; block++) {
    let bits = scratchBits[block] ?? 0;
    while (bits !== 0) {
      const lowest = bits & -bits;
      result[count++] = (block << 5) | (31 - Math.clz32(lowest));
      bits ^= lowest;
    }
  }
  scratchBits.fill(0);
  return result.subarray(0, count);
}

function setBits(list: PostingsList): void {
  for (let run = 0; run + 1 < list.runs.length; run += 2) {
    const end = list.runs[run + 1] ?? 0;
    for (let at = list.runs[run] ?? 0; at < end; at++) {
      const clause = list.postings[at] ?? 0;
      scratchBits[clause >> 5] = (scratchBits[clause >> 5] ?? 0) | (1 << (clause & 31));
    }
  }
}

function intersect(candidates: Uint16Array, list: PostingsList): Uint16Array {
  if (!list.ofOneTerm) return intersectBits(candidates, list);
  const start = list.runs[0] ?? 0;
  const end = list.runs[1] ?? 0;
  return list.size > candidates.length * 24
    ? intersectBySearch(candidates, list.postings, start, end)
    : intersectByMerge(candidates, list.postings, start, end);
}

function intersectBits(candidates: Uint16Array, list: PostingsList): Uint16Array {
  setBits(list);
  const result = new Uint16Array(candidates.length);
  let count = 0;
  for (const clause of candidates) {
    if (((scratchBits[clause >> 5] ?? 0) & (1 << (clause & 31))) !== 0) result[count++] = clause;
  }
  scratchBits.fill(0);
  return result.subarray(0, count);
}

function intersectByMerge(candidates: Uint16Array, postings: Uint16Array, start: number, end: number): Uint16Array {
  const result = new Uint16Array(candidates.length);
  let count = 0;
  let at = start;
  for (const clause of candidates) {
    while (at < end && (postings[at] ?? 0) < clause) at++;
    if (at === end) break;
    if (postings[at] === clause) result[count++] = clause;
  }
  return result.subarray(0, count);
}

function intersectBySearch(candidates: Uint16Array, postings: Uint16Array, start: number, end: number): Uint16Array {
  const result = new Uint16Array(candidates.length);
  let count = 0;
  let low = start;
  for (const clause of candidates) {
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((postings[middle] ?? 0) < clause) low = middle + 1;
      else high = middle;
    }
    if (low === end) break;
    if (postings[low] === clause) result[count++] = clause;
  }
  return result.subarray(0, count);
}
