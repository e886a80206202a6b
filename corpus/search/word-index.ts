import { unitClass, unitClasses } from '../fold/unit-classes';
import { stemEnglish } from '../segment/english-stem';
import type { ClauseStore } from './clause-store';
import { documentOf } from './indexed-work';
import { foldedWords } from './word-bits';
import { slotCount, WordShard } from './word-shard';

/** Clauses of a shard, as a power of two: what FlexSearch takes in within a frame or two when it is read from disk. */
const shardBits = 10;

/** A word index as it is kept on disk. */
export interface KeptWords {
  /** Words of each clause and one; 0 for a clause that is not indexed. */
  readonly lengths: Uint32Array;
  /** Every word once, with newlines between. */
  readonly words: string;
  /** How many clauses have each of them. */
  readonly frequencies: Uint32Array;
  /** As {@link WordShard} packs them. */
  readonly shards: readonly Uint8Array[];
}

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
  readonly #shards: WordShard[] = [];
  /** Shards of a snapshot that are still to be read, the last first. */
  #kept: { readonly at: number; readonly packed: Uint8Array }[] = [];
  readonly #lengths: number[] = [];
  /** How many clauses have each word as it is written. */
  readonly frequencies = new Map<string, number>();
  #lengthSum = 0;
  #indexedCount = 0;
  #nextOrdinal = 0;

  constructor(store: ClauseStore) {
    this.#store = store;
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
    for (let kept = this.#kept.pop(); kept !== undefined; kept = this.#kept.pop()) {
      this.#shard(kept.at).unpack(kept.packed);
      if (performance.now() > deadline) return false;
    }
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
    if (words.length > 0) this.#shard(ordinal >>> shardBits).add(ordinal, words.map(rankedForm));
    this.#lengths[ordinal] = words.length;
    this.#lengthSum += words.length;
    this.#indexedCount++;
  }

  /** Tokens of clauses from `ordinal` on have come: look at them again. */
  lookAgainFrom(ordinal: number): void {
    this.#nextOrdinal = Math.min(this.#nextOrdinal, ordinal);
  }

  #shard(at: number): WordShard {
    return (this.#shards[at] ??= new WordShard());
  }

  /** Postings of a word as it is written, folded; English by its stem. */
  postings(word: string): WordPostings {
    const form = rankedForm(word);
    const byCount: number[][] = Array.from({ length: slotCount + 1 }, () => []);
    for (const shard of this.#shards) shard?.collect(form, byCount);
    return { byCount, clauseCount: byCount.reduce((sum, ordinals) => sum + ordinals.length, 0) };
  }

  /**
   * Pack shards as far as the time goes, each at least as long as a frame or two.
   *
   * @param milliseconds how long it may take, about
   * @returns whether all is indexed and packed
   */
  pack(milliseconds: number): boolean {
    const deadline = performance.now() + milliseconds;
    if (!this.update(milliseconds)) return false;
    for (const shard of this.#shards) {
      if (shard === undefined || shard.isPacked) continue;
      shard.pack();
      if (performance.now() > deadline) return false;
    }
    return true;
  }

  /** Everything, to be kept on disk, as far as it was indexed and packed by {@link pack}. */
  keep(): KeptWords {
    return {
      lengths: Uint32Array.from({ length: this.#store.count }, (_, ordinal) => (this.#lengths[ordinal] ?? -1) + 1),
      words: [...this.frequencies.keys()].join('\n'),
      frequencies: Uint32Array.from(this.frequencies.values()),
      shards: Array.from(this.#shards, shard => shard?.pack() ?? new WordShard().pack()),
    };
  }

  /**
   * Take over what was kept of the same clauses. Shards are read one by one by {@link update}.
   *
   * @returns false when it is of other clauses, or some are indexed already; nothing is changed then
   */
  takeOver({ lengths, words, frequencies, shards }: KeptWords): boolean {
    if (this.#nextOrdinal > 0 || this.#indexedCount > 0 || lengths.length !== this.#store.count) return false;
    for (const [ordinal, length] of lengths.entries()) {
      if (length === 0) continue;
      this.#lengths[ordinal] = length - 1;
      this.#lengthSum += length - 1;
      this.#indexedCount++;
    }
    const list = words === '' ? [] : words.split('\n');
    for (const [at, word] of list.entries()) this.frequencies.set(word, frequencies[at] ?? 0);
    this.#nextOrdinal = lengths.length;
    this.#kept = shards.map((packed, at) => ({ at, packed })).reverse();
    return true;
  }
}

/** English by its stem, Chinese as it is. */
function rankedForm(word: string): string {
  return unitClasses[word.charCodeAt(0)] === unitClass.word ? stemEnglish(word) : word;
}
