import { Index } from 'flexsearch';

/** Slots of a FlexSearch index: how often a word stands in a clause, 5 times or more in slot 0, once in the last. */
export const slotCount = 6;

/** What FlexSearch writes out of one index: keys with their values. */
export type ShardParts = readonly (readonly [key: string, value: string])[];

/** The words of some clauses in one FlexSearch index. */
export class WordShard {
  readonly #index: Index;
  #counts: { readonly content: readonly string[]; readonly counts: ReadonlyMap<string, number> } | null = null;

  constructor() {
    this.#index = new Index({
      encode: text => text.split('\n'),
      resolution: slotCount,
      score: (content, term) => slotCount - Math.min(slotCount, this.#countIn(content, term)),
    });
  }

  add(ordinal: number, forms: readonly string[]): void {
    this.#index.add(ordinal, forms.join('\n'));
  }

  /** Append the clauses that have the word to those with as many of it. */
  collect(form: string, byCount: number[][]): void {
    const found = this.#index.search({ query: form, resolve: false, limit: Infinity });
    const slots: unknown = found.result;
    if (!Array.isArray(slots)) return;
    for (let slot = 0; slot < slotCount; slot++) {
      const ordinals = (slots[slot] ?? []) as readonly number[];
      const list = byCount[slotCount - slot];
      for (const ordinal of ordinals) list?.push(ordinal);
    }
  }

  /** To be kept on disk. */
  parts(): ShardParts {
    const parts: [string, string][] = [];
    void this.#index.export((key: string, value: string) => {
      if (typeof value === 'string') parts.push([key, value]);
    });
    return parts;
  }

  /** Take over what was kept, into an empty shard. */
  take(parts: ShardParts): void {
    for (const [key, value] of parts) void this.#index.import(key, value);
  }

  #countIn(content: readonly string[], term: string): number {
    if (this.#counts?.content !== content) {
      const counts = new Map<string, number>();
      for (const word of content) counts.set(word, (counts.get(word) ?? 0) + 1);
      this.#counts = { content, counts };
    }
    return this.#counts.counts.get(term) ?? 1;
  }
}
