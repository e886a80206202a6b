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
import { neededTerms } from './needed-terms';
import { PlaceList } from './place-list';
import { segmentPlaces } from './segment-places';

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
    const end = this.#clauses.count;
    if (this.#indexedCount === end) return;
    let base = this.#indexedCount;
    for (let last = this.#segments.at(-1); last !== undefined; last = this.#segments.at(-1)) {
      const isSmall = last.clauseCount <= (end - base) * 2 && unitCountOf(last) <= segmentUnitCapacity / 2;
      if (!isSmall || end - last.base > segmentCapacity) break;
      base = last.base;
      this.#segments.pop();
    }
    while (base < end) {
      const segment = buildSegment(this.#clauses, base, end);
      this.#segments.push(segment);
      base += segment.clauseCount;
    }
    this.#indexedCount = end;
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
