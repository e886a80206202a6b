import type { ClauseKind } from '../model/clause';
import type { WorkId } from '../model/work';
import { forEachIn } from './clause-set';
import { clauseKinds } from './clause-store';
import type { ClauseStore } from './clause-store';
import { tidySpans } from './matcher';
import type { Matcher, Spans } from './matcher';
import { querySyntaxError } from './query-error';
import type { SearchAnswer } from './search-answer';
import type { WordEdges } from './word-edges';

/** Everything that matched, counted. */
export interface CountedHits {
  /** Ordinals in document order. */
  readonly ordinals: readonly number[];
  readonly placeCount: number;
  /** Places that begin and end where words do; `null` while a work that was searched has no tokens. */
  readonly wordCount: number | null;
  readonly facets: SearchAnswer['facets'];
}

/** How long one query may take, in milliseconds, before it is given up with a message. */
const timeLimit = 10_000;

/**
 * Ask the matcher about every candidate of the works, in their order.
 *
 * @throws {CorpusError} `query-syntax` with the reason `time-limit`
 */
export function countHits(
  matcher: Matcher,
  store: ClauseStore,
  edges: WordEdges,
  works: readonly WorkId[] | null,
): CountedHits {
  // First, because it may have to index new clauses, which no query is to blame for.
  const candidates = matcher.candidates();
  const tally = new Tally(matcher, store, edges);
  const wanted = works === null ? null : new Set(works);
  for (const work of store.works) {
    if (wanted !== null && !wanted.has(work.id)) continue;
    const before = tally.ordinals.length;
    if (work.documents.some(document => document.words === null)) tally.wordsAreKnown = false;
    forEachIn(candidates, work.base, work.end, ordinal => tally.consider(ordinal));
    if (tally.ordinals.length > before) tally.works[work.id] = tally.ordinals.length - before;
  }
  return tally.result();
}

class Tally {
  readonly ordinals: number[] = [];
  readonly works: Record<WorkId, number> = {};
  wordsAreKnown = true;
  readonly #matcher: Matcher;
  readonly #store: ClauseStore;
  readonly #edges: WordEdges;
  readonly #kinds = new Uint32Array(clauseKinds.length);
  readonly #languages = new Uint32Array(2);
  readonly #sections: Uint32Array;
  readonly #spans: Spans = [];
  readonly #deadline = performance.now() + timeLimit;
  #asked = 0;
  #placeCount = 0;
  #wordCount = 0;

  constructor(matcher: Matcher, store: ClauseStore, edges: WordEdges) {
    this.#matcher = matcher;
    this.#store = store;
    this.#edges = edges;
    this.#sections = new Uint32Array(store.sectionCount);
  }

  consider(ordinal: number): void {
    if ((++this.#asked & 0xff) === 0 && performance.now() > this.#deadline) throw querySyntaxError('time-limit', 1);
    if (!this.#matcher.test(ordinal)) return;
    this.ordinals.push(ordinal);
    this.#spans.length = 0;
    this.#matcher.collect(ordinal, this.#spans, false);
    tidySpans(this.#spans);
    this.#placeCount += this.#spans.length / 2;
    if (this.wordsAreKnown) this.#countWords(ordinal);
    add(this.#kinds, this.#store.kinds.at(ordinal));
    add(this.#languages, this.#store.sides.at(ordinal));
    add(this.#sections, this.#store.sections.at(ordinal));
  }

  #countWords(ordinal: number): void {
    for (let at = 0; at < this.#spans.length; at += 2) {
      if (this.#edges.isWholeWord(ordinal, this.#spans[at] ?? 0, this.#spans[at + 1] ?? 0)) this.#wordCount++;
    }
  }

  result(): CountedHits {
    const sections: Record<string, number> = {};
    this.#sections.forEach((count, number) => {
      if (count > 0) sections[this.#store.sectionName(number)] = count;
    });
    const kinds: Partial<Record<ClauseKind, number>> = {};
    clauseKinds.forEach((kind, code) => {
      if ((this.#kinds[code] ?? 0) > 0) kinds[kind] = this.#kinds[code] ?? 0;
    });
    const [zh = 0, en = 0] = this.#languages;
    return {
      ordinals: this.ordinals,
      placeCount: this.#placeCount,
      wordCount: this.wordsAreKnown ? this.#wordCount : null,
      facets: { works: this.works, sections, kinds, languages: { ...(zh > 0 && { zh }), ...(en > 0 && { en }) } },
    };
  }
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
