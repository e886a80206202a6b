import type { Candidates } from './clause-set';
import type { ClauseStore } from './clause-store';
import type { PlacedMatcher, Spans } from './matcher';
import type { PlaceRules } from './text-matcher';

/** Finds what a pattern matches in folded text: leftmost places that do not overlap, empty ones passed over. */
export class PatternMatcher implements PlacedMatcher {
  readonly #store: ClauseStore;
  readonly #pattern: RegExp;
  readonly #candidates: () => Candidates;
  readonly #rules: PlaceRules;

  /** @param pattern with the flags `g` and `u` */
  constructor(store: ClauseStore, pattern: RegExp, candidates: () => Candidates, rules: PlaceRules) {
    this.#store = store;
    this.#pattern = pattern;
    this.#candidates = candidates;
    this.#rules = rules;
  }

  candidates(): Candidates {
    return this.#candidates();
  }

  test(ordinal: number): boolean {
    return this.spans(ordinal).length > 0;
  }

  collect(ordinal: number, into: Spans, boundOnly: boolean): void {
    if (!boundOnly) into.push(...this.spans(ordinal));
  }

  spans(ordinal: number): Spans {
    const spans: Spans = [];
    for (const match of this.#store.texts.text(ordinal).matchAll(this.#pattern)) {
      const end = match.index + match[0].length;
      if (end === match.index || this.#rules.edges?.isWholeWord(ordinal, match.index, end) === false) continue;
      spans.push(match.index, end);
    }
    return spans;
  }
}
