import { fold, foldToString } from '../fold/fold';
import { toSourceOffset } from '../model/offset-map';
import { setOf, union } from './clause-set';
import type { Candidates } from './clause-set';
import type { ClauseStore } from './clause-store';
import type { ExactIndex } from './exact-index';
import { tidySpans } from './matcher';
import type { PlacedMatcher, Spans } from './matcher';
import type { WordEdges } from './word-edges';

/** One way to write what is sought: folded, and folded with its capitals. */
export interface SoughtText {
  readonly folded: string;
  readonly cased: string;
}

/** What narrows the places of a string. */
export interface PlaceRules {
  readonly matchCase: boolean;
  /** Only places that begin and end where words do; `null` for any. */
  readonly edges: WordEdges | null;
}

/** Signs whose folded form repeats a sign: leaders, doubled marks, Roman numerals, enclosed and squared signs. */
const expandedSigns = /[\u2025\u2026\u203c\u2047-\u2049\u2160-\u217f\u2460-\u24ff\u3220-\u33ff]/;

/** Finds a string, or one of several ways to write it, wherever the folded text has it. */
export class TextMatcher implements PlacedMatcher {
  readonly #store: ClauseStore;
  readonly #index: ExactIndex;
  readonly #sought: readonly SoughtText[];
  readonly #rules: PlaceRules;
  readonly #isPlain: boolean;
  /** Made of one sign again and again, as expanded characters are: `…`, `‼`, `Ⅲ`, `⑪`. */
  readonly #isRepetitive: boolean;

  constructor(store: ClauseStore, index: ExactIndex, sought: readonly SoughtText[], rules: PlaceRules) {
    this.#store = store;
    this.#index = index;
    this.#sought = sought;
    this.#rules = rules;
    this.#isRepetitive = sought.some(({ folded }) => /^(?:\.+|!+|\?+|i+|m+|(\d)\1*)$/.test(folded));
    this.#isPlain = !rules.matchCase && rules.edges === null;
  }

  /** The single string this looks for without any rule; `null` when it is more than that. */
  get plainText(): string | null {
    return this.#isPlain && this.#sought.length === 1 ? (this.#sought[0]?.folded ?? null) : null;
  }

  candidates(): Candidates {
    let all: Candidates = setOf([], this.#store.count);
    for (const { folded } of this.#sought) all = union(all, setOf(this.#index.candidates(folded), this.#store.count));
    return all;
  }

  test(ordinal: number): boolean {
    if (!this.#isPlain) return this.spans(ordinal).length > 0;
    const text = this.#store.texts.text(ordinal);
    return this.#sought.some(({ folded }) => text.includes(folded));
  }

  collect(ordinal: number, into: Spans, boundOnly: boolean): void {
    if (boundOnly) return;
    const spans = this.spans(ordinal);
    for (const offset of spans) into.push(offset);
  }

  spans(ordinal: number): Spans {
    const text = this.#store.texts.text(ordinal);
    const cased = this.#rules.matchCase ? this.#casedText(ordinal, text) : null;
    const spans: Spans = [];
    for (const sought of this.#sought) {
      const length = sought.folded.length;
      for (let at = text.indexOf(sought.folded); at >= 0; at = text.indexOf(sought.folded, at + 1)) {
        if (cased !== null && !cased.startsWith(sought.cased, at)) continue;
        if (this.#rules.edges?.isWholeWord(ordinal, at, at + length) === false) continue;
        spans.push(at, at + length);
      }
    }
    return this.#isRepetitive ? this.#eachCharacterOnce(ordinal, tidySpans(spans)) : tidySpans(spans);
  }

  /** One place where `…` holds several dots. */
  #eachCharacterOnce(ordinal: number, spans: Spans): Spans {
    const reading = this.#store.texts.reading(ordinal);
    if (!expandedSigns.test(reading)) return spans;
    const { map } = fold(reading);
    const kept: Spans = [];
    let last = '';
    for (let at = 0; at < spans.length; at += 2) {
      const [start = 0, end = 0] = spans.slice(at, at + 2);
      const place = `${toSourceOffset(map, start)}-${toSourceOffset(map, end - 1)}`;
      if (place !== last) kept.push(start, end);
      last = place;
    }
    return kept;
  }

  /** The folded text with its capitals; without them in the rare case that they change its length. */
  #casedText(ordinal: number, folded: string): string {
    const cased = foldToString(this.#store.texts.reading(ordinal), { keepCase: true });
    return cased.length === folded.length ? cased : folded;
  }
}
