import { heaviestChain } from '../compare/heaviest-chain';

/** A clause that is surely known again: its place in the older edition, and its ordinal today. */
export interface KnownPlace {
  /** Any number that grows along the older text. */
  readonly order: number;
  readonly ordinal: number;
}

/** So many clauses must be known again in one order before the order says anything. */
const LEAST_KNOWN = 4;
/** So many clauses may lie between two that are known. */
const MOST_EXPECTED = 12;

/**
 * Where a clause of the older edition ought to stand today, by those around it.
 *
 * Clauses that were moved fall outside the longest run that keeps its order, and say nothing.
 */
export class EditionOrder {
  /** The run that kept its order: ascending in both. */
  readonly #known: readonly KnownPlace[];

  constructor(places: readonly KnownPlace[]) {
    const sorted = mostVoted(places).sort((a, b) => a.order - b.order);
    const chain = heaviestChain(sorted.map(({ ordinal }) => ({ place: ordinal, weight: 1 })));
    const known = sorted.filter((_unused, at) => chain.has(at));
    this.#known = known.length < LEAST_KNOWN ? [] : known;
  }

  /** Whether a clause of today stands between those that stood around the older one. */
  expects(order: number, ordinal: number): boolean | null {
    if (this.#known.length === 0) return null;
    const [before, after] = this.#around(order);
    return ordinal >= (before?.ordinal ?? 0) && ordinal <= (after?.ordinal ?? Infinity);
  }

  /** The clauses of today among which an older one ought to stand; none when they are too many to be looked through. */
  expectedClauses(order: number): number[] {
    const [before, after] = this.#around(order);
    if (before === undefined || after === undefined || after.ordinal - before.ordinal > MOST_EXPECTED) return [];
    return Array.from({ length: after.ordinal - before.ordinal + 1 }, (_unused, step) => before.ordinal + step);
  }

  #around(order: number): [KnownPlace | undefined, KnownPlace | undefined] {
    let low = 0;
    let high = this.#known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#known[middle]?.order ?? 0) < order) low = middle + 1;
      else high = middle;
    }
    const same = this.#known[low];
    return same?.order === order ? [same, same] : [this.#known[low - 1], same];
  }
}

/** For each place of the older edition, the clause of today that most marks of it were found in. */
function mostVoted(places: readonly KnownPlace[]): KnownPlace[] {
  const votes = new Map<number, Map<number, number>>();
  for (const { order, ordinal } of places) {
    const ofOrder = votes.get(order) ?? new Map<number, number>();
    votes.set(order, ofOrder.set(ordinal, (ofOrder.get(ordinal) ?? 0) + 1));
  }
  return [...votes].map(([order, ofOrder]) => {
    const [most] = [...ofOrder].sort((a, b) => b[1] - a[1]);
    return { order, ordinal: most?.[0] ?? 0 };
  });
}
