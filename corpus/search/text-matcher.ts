import { fold, foldToString } from '../fold/fold';
import type { FoldOptions } from '../fold/fold';
import { toSourceOffset } from '../model/offset-map';
import { isIn, union } from './clause-set';
import type { Candidates } from './clause-set';
import type { ClauseStore } from './clause-store';
import type { ExactIndex } from './exact-index';
import type { GramSegment } from './gram-segment';
import { tidySpans } from './matcher';
import type { PlacedMatcher, Spans } from './matcher';
import type { WordEdges } from './word-edges';

/** One way to write what is sought: folded, and folded but for what the searcher minds. */
export interface SoughtText {
  readonly folded: string;
  readonly kept: string;
}

/** What narrows the places of a string. */
export interface PlaceRules {
  /** What must be the same without folding: case, script or width; `null` when all is folded. */
  readonly kept: FoldOptions | null;
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
  #held: { readonly set: Candidates } | null = null;

  constructor(store: ClauseStore, index: ExactIndex, sought: readonly SoughtText[], rules: PlaceRules) {
    this.#store = store;
    this.#index = index;
    this.#sought = sought;
    this.#rules = rules;
    this.#isRepetitive = sought.some(({ folded }) => /^(?:\.+|!+|\?+|i+|m+|(\d)\1*)$/.test(folded));
    this.#isPlain = rules.kept === null && rules.edges === null;
  }

  /** The one string this looks for, when nothing narrows its places; else `null`. */
  get plainText(): string | null {
    const [only] = this.#sought;
    return this.#isPlain && !this.#isRepetitive && this.#sought.length === 1 ? (only?.folded ?? null) : null;
  }

  /**
   * Every place of {@link plainText}, segment by segment.
   *
   * @returns false when the index cannot tell, so that every clause must be asked
   */
  forEachPlain(visit: (segment: GramSegment, places: Uint32Array) => void): boolean {
    return this.plainText !== null && this.#index.forEachPlaces(this.plainText, visit);
  }

  candidates(): Candidates {
    return this.#holding();
  }

  /** The clauses that hold one of the strings, looked up once. */
  #holding(): Candidates {
    this.#held ??= { set: this.#sought.map(({ folded }) => this.#index.holding(folded)).reduce(union) };
    return this.#held.set;
  }

  test(ordinal: number): boolean {
    if (!this.#isPlain) return this.spans(ordinal).length > 0;
    const held = this.#holding();
    if (held !== null) return isIn(held, ordinal);
    const text = this.#store.texts.text(ordinal);
    return this.#sought.some(({ folded }) => text.includes(folded));
  }

  collect(ordinal: number, into: Spans, boundOnly: boolean): void {
    if (boundOnly) return;
    const spans = this.spans(ordinal);
    for (const offset of spans) into.push(offset);
  }

  spans(ordinal: number): Spans {
    const spans: Spans = [];
    this.#findInto(ordinal, spans);
    return spans;
  }

  #findInto(ordinal: number, into: Spans): void {
    const text = this.#store.texts.text(ordinal);
    for (const sought of this.#sought) {
      if (this.#isPlain) findAll(text, sought.folded, into);
      else this.#findNarrowed(ordinal, text, sought, into);
    }
    if (this.#sought.length > 1) tidySpans(into);
    if (this.#isRepetitive) this.#eachCharacterOnce(ordinal, into);
  }

  #findNarrowed(ordinal: number, text: string, { folded, kept }: SoughtText, into: Spans): void {
    const keptText = this.#rules.kept === null ? null : this.#keptText(ordinal, text, this.#rules.kept);
    const places: Spans = [];
    findAll(text, folded, places);
    for (let at = 0; at < places.length; at += 2) {
      const [start = 0, end = 0] = places.slice(at, at + 2);
      if (keptText !== null && !keptText.startsWith(kept, start)) continue;
      if (this.#rules.edges?.isWholeWord(ordinal, start, end) !== false) into.push(start, end);
    }
  }

  /** One place where `…` holds several dots. */
  #eachCharacterOnce(ordinal: number, spans: Spans): void {
    const reading = this.#store.texts.reading(ordinal);
    if (!expandedSigns.test(reading)) return;
    const { map } = fold(reading);
    const kept: Spans = [];
    let last = '';
    for (let at = 0; at < spans.length; at += 2) {
      const [start = 0, end = 0] = spans.slice(at, at + 2);
      const place = `${toSourceOffset(map, start)}-${toSourceOffset(map, end - 1)}`;
      if (place !== last) kept.push(start, end);
      last = place;
    }
    spans.length = 0;
    for (const offset of kept) spans.push(offset);
  }

  /** The text folded but for what is minded; wholly folded in the rare case that capitals change its length. */
  #keptText(ordinal: number, folded: string, kept: FoldOptions): string {
    const text = foldToString(this.#store.texts.reading(ordinal), kept);
    return text.length === folded.length ? text : folded;
  }
}

function findAll(text: string, sought: string, into: Spans): void {
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) into.push(at, at + sought.length);
}
