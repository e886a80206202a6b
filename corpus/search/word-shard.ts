import { Index } from 'flexsearch';

/** Slots of a FlexSearch index: how often a word stands in a clause, 5 times or more in slot 0, once in the last. */
export const slotCount = 6;

/** The words of some clauses in one FlexSearch index. */
export class WordShard {
  readonly #index: Index;
  #packed: Uint8Array | null = null;
  #counts: { readonly content: readonly string[]; readonly counts: ReadonlyMap<string, number> } | null = null;

  constructor() {
    this.#index = new Index({
      encode: text => text.split('\n'),
      resolution: slotCount,
      score: (content, term) => slotCount - Math.min(slotCount, this.#countIn(content, term)),
    });
  }

  add(ordinal: number, forms: readonly string[]): void {
    this.#packed = null;
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

  get isPacked(): boolean {
    return this.#packed !== null;
  }

  /** As it is kept on disk; worked out once until clauses are added. */
  pack(): Uint8Array {
    if (this.#packed !== null) return this.#packed;
    const parts: [string, string][] = [];
    void this.#index.export((key: string, value: string) => {
      if (typeof value === 'string') parts.push([key, value]);
    });
    this.#packed = new TextEncoder().encode(JSON.stringify(parts));
    return this.#packed;
  }

  /** Take over what was packed, into an empty shard. */
  unpack(packed: Uint8Array): void {
    const parts = JSON.parse(new TextDecoder().decode(packed)) as readonly (readonly [string, string])[];
    for (const [key, value] of parts) void this.#index.import(key, value);
    this.#packed = packed;
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
