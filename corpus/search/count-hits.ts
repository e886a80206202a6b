import type { ClauseKind } from '../model/clause';
import type { WorkId } from '../model/work';
import { forEachIn } from './clause-set';
import { clauseKinds } from './clause-store';
import type { ClauseStore } from './clause-store';
import type { IndexedDocument } from './indexed-work';
import { tidySpans } from './matcher';
import type { Matcher, Spans } from './matcher';
import { querySyntaxError } from './query-error';
import type { SearchAnswer } from './search-answer';
import { TextMatcher } from './text-matcher';
import { isWordEdge } from './word-edges';

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
export function countHits(matcher: Matcher, store: ClauseStore, works: readonly WorkId[] | null): CountedHits {
  // First, because it may have to index new clauses, which no query is to blame for.
  const candidates = matcher.candidates();
  const tally = new Tally(matcher, store);
  const wanted = works === null ? null : new Set(works);
  for (const work of store.works) {
    if (wanted !== null && !wanted.has(work.id)) continue;
    const before = tally.ordinals.length;
    for (const document of work.documents) {
      tally.document = document;
      if (document.words === null) tally.wordsAreKnown = false;
      const end = document.base + document.clauses.length;
      forEachIn(candidates, document.base, end, ordinal => tally.consider(ordinal));
    }
    if (tally.ordinals.length > before) tally.works[work.id] = tally.ordinals.length - before;
  }
  return tally.result();
}

class Tally {
  readonly ordinals: number[] = [];
  readonly works: Record<WorkId, number> = {};
  wordsAreKnown = true;
  /** The one that the next clauses belong to. */
  document: IndexedDocument | null = null;
  readonly #matcher: Matcher;
  readonly #store: ClauseStore;
  readonly #plainText: string | null;
  readonly #kinds = new Uint32Array(clauseKinds.length);
  readonly #languages = new Uint32Array(2);
  readonly #sections: Uint32Array;
  readonly #deadline = performance.now() + timeLimit;
  #asked = 0;
  #placeCount = 0;
  #wordCount = 0;

  constructor(matcher: Matcher, store: ClauseStore) {
    this.#matcher = matcher;
    this.#store = store;
    this.#plainText = matcher instanceof TextMatcher ? matcher.plainText : null;
    this.#sections = new Uint32Array(store.sectionCount);
  }

  consider(ordinal: number): void {
    if ((++this.#asked & 0xff) === 0 && performance.now() > this.#deadline) throw querySyntaxError('time-limit', 1);
    if (!this.#counts(ordinal)) return;
    this.ordinals.push(ordinal);
    add(this.#kinds, this.#store.kinds.at(ordinal));
    add(this.#languages, this.#store.sides.at(ordinal));
    add(this.#sections, this.#store.sections.at(ordinal));
  }

  /** Whether the clause matches; counts its places if it does. */
  #counts(ordinal: number): boolean {
    const text = this.#store.texts.text(ordinal);
    if (this.#plainText !== null) return this.#countPlain(ordinal, text, this.#plainText);
    if (!this.#matcher.test(ordinal)) return false;
    const spans: Spans = [];
    this.#matcher.collect(ordinal, spans, false);
    tidySpans(spans);
    for (let at = 0; at < spans.length; at += 2) this.#countPlace(ordinal, text, spans[at] ?? 0, spans[at + 1] ?? 0);
    return true;
  }

  /** The commonest kind of query by far, without a list of places. */
  #countPlain(ordinal: number, text: string, sought: string): boolean {
    let at = text.indexOf(sought);
    if (at < 0) return false;
    for (; at >= 0; at = text.indexOf(sought, at + 1)) this.#countPlace(ordinal, text, at, at + sought.length);
    return true;
  }

  #countPlace(ordinal: number, text: string, start: number, end: number): void {
    this.#placeCount++;
    if (!this.wordsAreKnown || this.document === null) return;
    const { words, base } = this.document;
    if (isWordEdge(text, start, words, ordinal - base) && isWordEdge(text, end, words, ordinal - base)) {
      this.#wordCount++;
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
