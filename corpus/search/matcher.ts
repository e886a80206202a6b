import type { Candidates } from './clause-set';

/** Places in one folded clause: start and end of each, one after the other, ascending by start. */
export type Spans = number[];

/** A part of a query made ready to be asked about clauses. */
export interface Matcher {
  /** Every clause that matches is in it. */
  candidates(): Candidates;
  test(ordinal: number): boolean;
  /**
   * Append the places that make the clause match; only asked of clauses that pass `test`.
   *
   * @param boundOnly only places of terms bound to the clause's language: for a counterpart of a hit
   */
  collect(ordinal: number, into: Spans, boundOnly: boolean): void;
}

/** A matcher that knows every place of its own, whatever else the query asks. */
export interface PlacedMatcher extends Matcher {
  spans(ordinal: number): Spans;
}

/** Sort spans by start, then end, and drop repeated ones, in place. */
export function tidySpans(spans: Spans): Spans {
  if (isTidy(spans)) return spans;
  const pairs: [number, number][] = [];
  for (let at = 0; at < spans.length; at += 2) pairs.push([spans[at] ?? 0, spans[at + 1] ?? 0]);
  pairs.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  spans.length = 0;
  for (const [start, end] of pairs) {
    if (spans.at(-2) !== start || spans.at(-1) !== end) spans.push(start, end);
  }
  return spans;
}

function isTidy(spans: Spans): boolean {
  for (let at = 2; at < spans.length; at += 2) {
    const start = spans[at] ?? 0;
    const before = spans[at - 2] ?? 0;
    if (start < before || (start === before && (spans[at + 1] ?? 0) <= (spans[at - 1] ?? 0))) return false;
  }
  return true;
}
