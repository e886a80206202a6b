import { intersection } from './clause-set';
import type { Candidates } from './clause-set';
import { tidySpans } from './matcher';
import type { PlacedMatcher, Spans } from './matcher';
import type { NearNode } from './query-node';
import type { WordEdges } from './word-edges';

/** Finds two things at a distance. */
export class NearMatcher implements PlacedMatcher {
  readonly #first: PlacedMatcher;
  readonly #second: PlacedMatcher;
  readonly #node: NearNode;
  readonly #edges: WordEdges;

  constructor(first: PlacedMatcher, second: PlacedMatcher, node: NearNode, edges: WordEdges) {
    this.#first = first;
    this.#second = second;
    this.#node = node;
    this.#edges = edges;
  }

  candidates(): Candidates {
    return intersection(this.#first.candidates(), this.#second.candidates());
  }

  test(ordinal: number): boolean {
    return this.#first.test(ordinal) && this.#second.test(ordinal) && this.#pairs(ordinal).length > 0;
  }

  collect(ordinal: number, into: Spans, boundOnly: boolean): void {
    if (!boundOnly) for (const pair of this.#pairs(ordinal)) into.push(...pair);
  }

  /** The stretches from the beginning of one to the end of the other. */
  spans(ordinal: number): Spans {
    const spans: Spans = [];
    for (const [start, end, otherStart, otherEnd] of this.#pairs(ordinal)) {
      spans.push(Math.min(start, otherStart), Math.max(end, otherEnd));
    }
    return tidySpans(spans);
  }

  #pairs(ordinal: number): [number, number, number, number][] {
    const firsts = this.#first.spans(ordinal);
    const seconds = this.#second.spans(ordinal);
    const pairs: [number, number, number, number][] = [];
    this.#follow(ordinal, firsts, seconds, pairs);
    if (!this.#node.ordered) this.#follow(ordinal, seconds, firsts, pairs);
    return pairs;
  }

  /** Pairs in which one of `later` follows one of `earlier`; both ascend, so that the search stops early. */
  #follow(ordinal: number, earlier: Spans, later: Spans, pairs: [number, number, number, number][]): void {
    const laterPlaces = placesOf(later);
    let from = 0;
    for (const [start, end] of placesOf(earlier)) {
      while ((laterPlaces[from]?.[0] ?? Infinity) < start) from++;
      for (const [otherStart, otherEnd] of iterateFrom(laterPlaces, from)) {
        if (otherStart < end) continue;
        if (this.#steps(ordinal, end, otherStart) > this.#node.distance) break;
        pairs.push([start, end, otherStart, otherEnd]);
      }
    }
  }

  #steps(ordinal: number, end: number, start: number): number {
    return this.#node.unit === 'character' ? start - end + 1 : this.#edges.wordSteps(ordinal, end, start);
  }
}

function* iterateFrom<T>(list: readonly T[], from: number): Generator<T> {
  for (let at = from; at < list.length; at++) yield list[at] as T;
}

function placesOf(spans: Spans): [number, number][] {
  const places: [number, number][] = [];
  for (let at = 0; at + 1 < spans.length; at += 2) places.push([spans[at] ?? 0, spans[at + 1] ?? 0]);
  return places;
}
