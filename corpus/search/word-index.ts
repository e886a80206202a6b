import { Index } from 'flexsearch';
import { unitClass, unitClasses } from '../fold/unit-classes';
import { stemEnglish } from '../segment/english-stem';
import type { ClauseStore } from './clause-store';
import { documentOf } from './indexed-work';
import { foldedWords } from './word-bits';

/** Slots of a FlexSearch index: how often a word stands in a clause, 5 times or more in slot 0, once in the last. */
const slotCount = 6;

/** Postings of one word: clause ordinals by how often they have it. */
export interface WordPostings {
  /** `byCount[n]` are the clauses that have it n times; the last entry, that often or oftener. */
  readonly byCount: readonly (readonly number[])[];
  readonly clauseCount: number;
}

/**
 * Words of clauses for ranking and completion: jieba's words and English stems in FlexSearch.
 *
 * It never decides whether something is found. FlexSearch keeps the postings; the place of first occurrence that
 * it would rank by is replaced by the count of occurrences, so that BM25 can be worked out from them.
 */
export class WordIndex {
  readonly #store: ClauseStore;
  readonly #index: Index;
  readonly #lengths: number[] = [];
  /** How many clauses have each word as it is written. */
  readonly frequencies = new Map<string, number>();
  #lengthSum = 0;
  #indexedCount = 0;
  #nextOrdinal = 0;
  #counts: { readonly content: readonly string[]; readonly counts: ReadonlyMap<string, number> } | null = null;

  constructor(store: ClauseStore) {
    this.#store = store;
    this.#index = new Index({
      encode: text => text.split('\n'),
      resolution: slotCount,
      score: (content, term) => slotCount - Math.min(slotCount, this.#countIn(content, term)),
    });
  }

  /** Clauses indexed so far. */
  get clauseCount(): number {
    return this.#indexedCount;
  }

  /** Words of the average clause. */
  get averageLength(): number {
    return this.#indexedCount === 0 ? 0 : this.#lengthSum / this.#indexedCount;
  }

  /** Words of a clause; 0 when it is not indexed. */
  length(ordinal: number): number {
    return this.#lengths[ordinal] ?? 0;
  }

  /**
   * Index clauses whose tokens are known, in order, as far as the time goes.
   *
   * @param milliseconds how long it may take, about
   * @returns whether everything is indexed
   */
  update(milliseconds = Infinity): boolean {
    const deadline = performance.now() + milliseconds;
    for (; this.#nextOrdinal < this.#store.count; this.#nextOrdinal++) {
      if ((this.#nextOrdinal & 0x3f) === 0 && performance.now() > deadline) return false;
      this.#add(this.#nextOrdinal);
    }
    return true;
  }

  #add(ordinal: number): void {
    const work = this.#store.workOf(ordinal);
    if (work === null || this.#lengths[ordinal] !== undefined) return;
    const { words: bits, base } = documentOf(work, ordinal);
    if (bits === null) return;
    const words = foldedWords(bits, ordinal - base, this.#store.texts.text(ordinal));
    for (const word of new Set(words)) this.frequencies.set(word, (this.frequencies.get(word) ?? 0) + 1);
    if (words.length > 0) this.#index.add(ordinal, words.map(rankedForm).join('\n'));
    this.#lengths[ordinal] = words.length;
    this.#lengthSum += words.length;
    this.#indexedCount++;
  }

  /** Tokens of clauses from `ordinal` on have come: look at them again. */
  lookAgainFrom(ordinal: number): void {
    this.#nextOrdinal = Math.min(this.#nextOrdinal, ordinal);
  }

  #countIn(content: readonly string[], term: string): number {
    if (this.#counts?.content !== content) {
      const counts = new Map<string, number>();
      for (const word of content) counts.set(word, (counts.get(word) ?? 0) + 1);
      this.#counts = { content, counts };
    }
    return this.#counts.counts.get(term) ?? 1;
  }

  /** Postings of a word as it is written, folded; English by its stem. */
  postings(word: string): WordPostings {
    const found = this.#index.search({ query: rankedForm(word), resolve: false, limit: Infinity });
    const slots: unknown = found.result;
    const byCount: number[][] = Array.from({ length: slotCount + 1 }, () => []);
    let clauseCount = 0;
    for (let slot = 0; slot < slotCount; slot++) {
      const ordinals: number[] = (Array.isArray(slots) ? slots[slot] : undefined) ?? [];
      byCount[slotCount - slot] = ordinals;
      clauseCount += ordinals.length;
    }
    return { byCount, clauseCount };
  }
}

/** English by its stem, Chinese as it is. */
function rankedForm(word: string): string {
  return unitClasses[word.charCodeAt(0)] === unitClass.word ? stemEnglish(word) : word;
}
