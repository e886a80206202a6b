import type { WorkId } from '../model/work';
import { forEachIn } from './clause-set';
import type { Candidates } from './clause-set';
import type { ClauseStore } from './clause-store';
import { countPlain } from './count-plain';
import { HitTally } from './hit-tally';
import type { IndexedDocument } from './indexed-work';
import { tidySpans } from './matcher';
import type { Matcher, Spans } from './matcher';
import { querySyntaxError } from './query-error';
import { TextMatcher } from './text-matcher';
import { isWordEdge } from './word-edges';

/** Everything that matched, counted. */
export interface CountedHits {
  /** In document order. */
  readonly ordinals: Uint32Array;
  readonly placeCount: number;
  /** Places that begin and end where words do; `null` while a work that was searched has no tokens. */
  readonly wordCount: number | null;
}

/** How long one query may take, in milliseconds, before it is given up with a message. */
const timeLimit = 10_000;

/**
 * Ask the matcher about every candidate of the works, in their order.
 *
 * @throws {CorpusError} `query-syntax` with the reason `time-limit`
 */
export function countHits(matcher: Matcher, store: ClauseStore, works: readonly WorkId[] | null): CountedHits {
  // First, because it may have to index new clauses, which no query is to blame for.
  const candidates = matcher.candidates();
  const plain = matcher instanceof TextMatcher ? matcher.plainText : null;
  const asking = new Asking(matcher, store);
  const wanted = works === null ? null : new Set(works);
  let wordsAreKnown = true;
  for (const work of store.works) {
    if (wanted !== null && !wanted.has(work.id)) continue;
    for (const document of work.documents) {
      if (document.words === null) wordsAreKnown = false;
      if (plain === null) asking.consider(document, candidates);
      else countPlain(plain, document, candidates, store.texts, asking.tally);
    }
  }
  const { ordinals, placeCount, wordCount } = asking.tally;
  return { ordinals, placeCount, wordCount: wordsAreKnown ? wordCount : null };
}

/** Asks a matcher about clauses, one after the other, until time is up. */
class Asking {
  readonly tally = new HitTally();
  readonly #matcher: Matcher;
  readonly #store: ClauseStore;
  readonly #deadline = performance.now() + timeLimit;
  #asked = 0;

  constructor(matcher: Matcher, store: ClauseStore) {
    this.#matcher = matcher;
    this.#store = store;
  }

  consider(document: IndexedDocument, candidates: Candidates): void {
    forEachIn(candidates, document.base, document.base + document.clauses.length, ordinal => {
      if ((++this.#asked & 0xff) === 0 && performance.now() > this.#deadline) throw querySyntaxError('time-limit', 1);
      if (!this.#matcher.test(ordinal)) return;
      this.tally.note(ordinal);
      this.#countPlaces(ordinal, document);
    });
  }

  #countPlaces(ordinal: number, { words, base }: IndexedDocument): void {
    const spans: Spans = [];
    this.#matcher.collect(ordinal, spans, false);
    tidySpans(spans);
    this.tally.placeCount += spans.length / 2;
    if (words === null) return;
    const text = this.#store.texts.text(ordinal);
    for (let at = 0; at < spans.length; at += 2) {
      const isStart = isWordEdge(text, spans[at] ?? 0, words, ordinal - base);
      if (isStart && isWordEdge(text, spans[at + 1] ?? 0, words, ordinal - base)) this.tally.wordCount++;
    }
  }
}
