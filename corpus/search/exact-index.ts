import { buildSegment } from './build-segment';
import { emptySet } from './clause-set';
import type { Candidates } from './clause-set';
import { noteClauses } from './count-plain';
import type { FoldedClauses } from './folded-clauses';
import {
  lowerBoundOfWord,
  segmentByteCount,
  segmentCapacity,
  segmentUnitCapacity,
  unitCountOf,
  wordAt,
} from './gram-segment';
import type { GramSegment } from './gram-segment';
import { runSteps } from '../steps/steps';
import type { Steps } from '../steps/steps';
import { neededTerms } from './needed-terms';
import { PlaceList } from './place-list';
import { segmentPlaces } from './segment-places';

/** Segments that are ready to be taken into an index, with the small ones before them built anew. */
export interface NewSegments {
  /** How many clauses the index had when they were begun. */
  readonly indexedCount: number;
  /** How many segments of the index stay. */
  readonly keptCount: number;
  readonly segments: readonly GramSegment[];
}

/**
 * Finds every place of a string, whatever the string: the guarantee of search.
 *
 * The places of all Han characters, pairs of Han characters and words, packed in typed arrays, say where the string
 * can stand; comparing with the folded text decides where that is not certain. It grows by segments: new clauses wait
 * until the next question, then become a segment, and small segments at the end are built anew as one, so that a
 * clause is indexed a logarithmic number of times. Ordinals only grow; clauses that have gone are left to the caller.
 *
 * @see METHODS.md, Exact substring recall
 */
export class ExactIndex {
  readonly #clauses: FoldedClauses;
  #segments: GramSegment[];
  #indexedCount: number;
  readonly #places = new PlaceList();

  /**
   * @param clauses the folded texts; the owner appends to them, and may empty a clause that has gone but not
   *   change one
   * @param segments those of a snapshot of the same texts
   */
  constructor(clauses: FoldedClauses, segments: readonly GramSegment[] = []) {
    this.#clauses = clauses;
    this.#segments = [...segments];
    const last = segments.at(-1);
    this.#indexedCount = last === undefined ? 0 : last.base + last.clauseCount;
  }

  /** The segments, after indexing what is waiting. */
  get segments(): readonly GramSegment[] {
    this.update();
    return this.#segments;
  }

  /** Bytes of the index without the texts. */
  get byteCount(): number {
    return this.#segments.reduce((sum, segment) => sum + segmentByteCount(segment), 0);
  }

  /** Index the clauses that were appended since the last time. */
  update(): void {
    if (this.#indexedCount < this.#clauses.count) this.take(runSteps(this.prepare(this.#clauses)));
  }

  /**
   * Build segments of clauses that the index does not have, and change nothing.
   *
   * @param clauses the clauses of the index, and after them those that are to come
   * @param least fewer clauses than these are left to wait for others, or for the next question
   */
  *prepare(clauses: FoldedClauses, least = 1): Steps<NewSegments> {
    const indexedCount = this.#indexedCount;
    const end = clauses.count;
    if (end - indexedCount < least) return { indexedCount, keptCount: this.#segments.length, segments: [] };
    let base = indexedCount;
    let keptCount = this.#segments.length;
    for (let last = this.#segments[keptCount - 1]; last !== undefined; last = this.#segments[keptCount - 1]) {
      const isSmall = last.clauseCount <= (end - base) * 2 && unitCountOf(last) <= segmentUnitCapacity / 2;
      if (!isSmall || end - last.base > segmentCapacity) break;
      base = last.base;
      keptCount--;
    }
    const segments: GramSegment[] = [];
    while (base < end) {
      const segment = yield* buildSegment(clauses, base, end);
      segments.push(segment);
      base += segment.clauseCount;
    }
    return { indexedCount, keptCount, segments };
  }

  /** Take prepared segments in, unless others came first: clauses that have none get them at the next question. */
  take({ indexedCount, keptCount, segments }: NewSegments): void {
    const last = segments.at(-1);
    if (indexedCount !== this.#indexedCount || last === undefined) return;
    this.#segments.splice(keptCount, Infinity, ...segments);
    this.#indexedCount = last.base + last.clauseCount;
  }

  /**
   * Every place of a folded string, segment by segment.
   *
   * @param folded as `foldQuery` gives it
   * @param visit told the places within each segment, ascending, as a view that the next call overwrites
   * @returns false when nothing can be said of the string, as of white space alone: it may be anywhere
   */
  forEachPlaces(folded: string, visit: (segment: GramSegment, places: Uint32Array) => void): boolean {
    this.update();
    const sought = { folded, needed: neededTerms(folded) };
    for (const segment of this.#segments) {
      if (!segmentPlaces(segment, sought, this.#clauses, this.#places)) return false;
      visit(segment, this.#places.view);
    }
    return true;
  }

  /** The clauses whose folded text holds the folded string; `null` when any may. Those that have gone may be in it. */
  holding(folded: string): Candidates {
    const set = emptySet(this.#clauses.count);
    const isKnown = this.forEachPlaces(folded, (segment, places) => noteClauses(segment, places, set));
    return isKnown ? set : null;
  }

  /** Words of the index that begin with `prefix` and pass the test, in no order. */
  wordsWhere(test: (word: string) => boolean, prefix: string): Set<string> {
    this.update();
    const words = new Set<string>();
    for (const segment of this.#segments) {
      const end = lowerBoundOfWord(segment, `${prefix}\uffff`);
      for (let ordinal = lowerBoundOfWord(segment, prefix); ordinal < end; ordinal++) {
        const word = wordAt(segment, ordinal);
        if (test(word)) words.add(word);
      }
    }
    return words;
  }
}
