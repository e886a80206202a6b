import { buildSegment } from './build-segment';
import type { FoldedClauses } from './folded-clauses';
import { lowerBoundOfWord, segmentByteCount, segmentCapacity, wordAt } from './gram-segment';
import type { GramSegment } from './gram-segment';
import { neededTerms } from './needed-terms';
import { segmentCandidates } from './segment-candidates';

/**
 * Finds every clause that holds a string, whatever the string: the guarantee of search.
 *
 * An index of Han characters, pairs of Han characters and words in typed arrays names the clauses that can
 * hold the string; comparing with their folded text decides. It grows by segments: new clauses wait until the
 * next question, then become a segment, and small segments at the end are built anew as one, so that a clause
 * is indexed a logarithmic number of times. Ordinals only grow; clauses that have gone are left to the caller.
 *
 * @see METHODS.md, Exact substring recall
 */
export class ExactIndex {
  readonly #clauses: FoldedClauses;
  #segments: GramSegment[];
  #indexedCount: number;

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
      const grown = end - last.base;
      if (last.clauseCount > (end - base) * 2 || grown > segmentCapacity) break;
      base = last.base;
      this.#segments.pop();
    }
    for (; base < end; base += segmentCapacity) {
      this.#segments.push(buildSegment(this.#clauses, base, Math.min(end, base + segmentCapacity)));
    }
    this.#indexedCount = end;
  }

  /**
   * Ordinals of clauses that may hold a folded string, ascending: all that hold it, and perhaps others.
   *
   * @param folded as `foldQuery` gives it; an empty string may be anywhere
   */
  candidates(folded: string): Uint32Array {
    this.update();
    const needed = neededTerms(folded);
    const parts: { base: number; found: Uint16Array | null; count: number }[] = [];
    let count = 0;
    for (const segment of this.#segments) {
      const found = segmentCandidates(segment, needed);
      const size = found?.length ?? segment.clauseCount;
      parts.push({ base: segment.base, found, count: size });
      count += size;
    }
    const ordinals = new Uint32Array(count);
    let at = 0;
    for (const { base, found, count: size } of parts) {
      for (let part = 0; part < size; part++) ordinals[at++] = base + (found === null ? part : (found[part] ?? 0));
    }
    return ordinals;
  }

  /** Ordinals of exactly the clauses whose folded text holds the folded string, ascending. */
  find(folded: string): Uint32Array {
    const candidates = this.candidates(folded);
    let count = 0;
    for (const ordinal of candidates) {
      if (this.#clauses.text(ordinal).includes(folded)) candidates[count++] = ordinal;
    }
    return candidates.subarray(0, count);
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
