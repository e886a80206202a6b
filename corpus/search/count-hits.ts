import type { WorkId } from '../model/work';
import { forEachIn } from './clause-set';
import type { Candidates } from './clause-set';
import type { ClauseStore } from './clause-store';
import { PlainCount } from './count-plain';
import { HitTally } from './hit-tally';
import type { IndexedDocument, IndexedWork } from './indexed-work';
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
  const wanted = works === null ? null : new Set(works);
  const isWanted = ({ id }: IndexedWork) => wanted === null || wanted.has(id);
  const tally = countPlain(matcher, store, isWanted) ?? countEach(matcher, store, isWanted);
  const { ordinals, placeCount, wordCount } = tally;
  return { ordinals, placeCount, wordCount: wordsAreKnown(store, isWanted) ? wordCount : null };
}

type WorkTest = (work: IndexedWork) => boolean;

function* documentsOf(store: ClauseStore, isWanted: WorkTest): Generator<IndexedDocument> {
  for (const work of store.works) if (isWanted(work)) yield* work.documents;
}

function wordsAreKnown(store: ClauseStore, isWanted: WorkTest): boolean {
  for (const { words } of documentsOf(store, isWanted)) if (words === null) return false;
  return true;
}

/** One string, and nothing else asked: the commonest query by far. The index knows its places, no clause is asked. */
function countPlain(matcher: Matcher, store: ClauseStore, isWanted: WorkTest): HitTally | null {
  const plain = matcher instanceof TextMatcher ? matcher.plainText : null;
  if (plain === null) return null;
  const count = new PlainCount(store, plain.length, isWanted);
  const isKnown = (matcher as TextMatcher).forEachPlain((segment, places) => count.take(segment, places));
  if (!isKnown) return null;
  const tally = new HitTally();
  for (const { base, clauses } of documentsOf(store, isWanted)) {
    forEachIn(count.clauses, base, base + clauses.length, ordinal => tally.note(ordinal));
  }
  tally.placeCount = count.placeCount;
  tally.wordCount = count.wordCount;
  return tally;
}

function countEach(matcher: Matcher, store: ClauseStore, isWanted: WorkTest): HitTally {
  // First, because it may have to index new clauses, which no query is to blame for.
  const candidates = matcher.candidates();
  const asking = new Asking(matcher, store);
  for (const document of documentsOf(store, isWanted)) asking.consider(document, candidates);
  return asking.tally;
}

/** Asks a matcher about clauses, one after the other, until time is up. */
class Asking {
  readonly tally = new HitTally();
  readonly #matcher: Matcher;
  readonly #store: ClauseStore;
  readonly #deadline = performance.now() + timeLimit;
  #asked = 0;
  readonly #spans: Spans = [];

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
    const spans = this.#spans;
    spans.length = 0;
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
