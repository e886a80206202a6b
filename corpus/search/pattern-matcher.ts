import { foldToString } from '../fold/fold';
import type { Candidates } from './clause-set';
import type { ClauseStore } from './clause-store';
import type { PlacedMatcher, Spans } from './matcher';
import type { PlaceFinder } from './regex-pattern';
import type { PlaceRules } from './text-matcher';

/** Finds what a pattern matches in folded text: leftmost places that do not overlap. */
export class PatternMatcher implements PlacedMatcher {
  readonly #store: ClauseStore;
  readonly #find: PlaceFinder;
  readonly #candidates: () => Candidates;
  readonly #rules: PlaceRules;

  constructor(store: ClauseStore, find: PlaceFinder, candidates: () => Candidates, rules: PlaceRules) {
    this.#store = store;
    this.#find = find;
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
    if (boundOnly) return;
    for (const offset of this.spans(ordinal)) into.push(offset);
  }

  spans(ordinal: number): Spans {
    const spans = this.#find(this.#text(ordinal));
    const { edges } = this.#rules;
    if (edges === null) return spans;
    const whole: Spans = [];
    for (let at = 0; at < spans.length; at += 2) {
      const [start = 0, end = 0] = spans.slice(at, at + 2);
      if (edges.isWholeWord(ordinal, start, end)) whole.push(start, end);
    }
    return whole;
  }

  #text(ordinal: number): string {
    const { texts } = this.#store;
    const folded = texts.text(ordinal);
    if (this.#rules.kept === null) return folded;
    const text = foldToString(texts.reading(ordinal), this.#rules.kept);
    return text.length === folded.length ? text : folded;
  }
}
