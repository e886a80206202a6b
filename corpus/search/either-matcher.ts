import { union } from './clause-set';
import type { Candidates } from './clause-set';
import { tidySpans } from './matcher';
import type { PlacedMatcher, Spans } from './matcher';

/** Finds any of several things; a place within a larger one is not told apart from it. */
export class EitherMatcher implements PlacedMatcher {
  readonly #choices: readonly PlacedMatcher[];

  constructor(choices: readonly PlacedMatcher[]) {
    this.#choices = choices;
  }

  candidates(): Candidates {
    return this.#choices.map(choice => choice.candidates()).reduce(union);
  }

  test(ordinal: number): boolean {
    return this.#choices.some(choice => choice.test(ordinal));
  }

  collect(ordinal: number, into: Spans, boundOnly: boolean): void {
    if (boundOnly) return;
    for (const offset of this.spans(ordinal)) into.push(offset);
  }

  spans(ordinal: number): Spans {
    return withoutInner(tidySpans(this.#choices.flatMap(choice => choice.spans(ordinal))));
  }
}

/** Drop places that lie within another one. */
function withoutInner(spans: Spans): Spans {
  const outer: Spans = [];
  for (let at = 0; at < spans.length; at += 2) {
    const start = spans[at] ?? 0;
    const end = spans[at + 1] ?? 0;
    if (end <= (outer.at(-1) ?? -1)) continue;
    if (start === outer.at(-2)) outer.length -= 2;
    outer.push(start, end);
  }
  return outer;
}
