/**
 * The heaviest subsequence whose places ascend.
 *
 * Dynamic programming over a Fenwick tree of best weights by place, O(n log n).
 *
 * @see Fredman 1975, "On computing the length of longest increasing subsequences"; Fenwick 1994
 * @param members - in their order; `place` is a non-negative integer, `weight` positive
 * @returns ordinals of the members in the chain
 */
export function heaviestChain(members: readonly { readonly place: number; readonly weight: number }[]): Set<number> {
  const best = new BestBefore(members.reduce((most, { place }) => Math.max(most, place), 0) + 1);
  const previous: number[] = [];
  let last: ChainEnd = NOTHING;
  for (const [ordinal, { place, weight }] of members.entries()) {
    const before = best.before(place);
    previous.push(before.ordinal);
    const own = { weight: before.weight + weight, ordinal };
    best.offer(place, own);
    if (own.weight > last.weight) last = own;
  }
  const chain = new Set<number>();
  for (let ordinal = last.ordinal; ordinal >= 0; ordinal = previous[ordinal] ?? -1) chain.add(ordinal);
  return chain;
}

interface ChainEnd {
  readonly weight: number;
  readonly ordinal: number;
}

const NOTHING: ChainEnd = { weight: 0, ordinal: -1 };

/** Fenwick tree of the heaviest chain that ends at a place before a given one. */
class BestBefore {
  readonly #nodes: ChainEnd[];

  constructor(placeCount: number) {
    this.#nodes = new Array<ChainEnd>(placeCount + 1).fill(NOTHING);
  }

  before(place: number): ChainEnd {
    let best = NOTHING;
    for (let node = place; node > 0; node -= node & -node) {
      if (this.#nodes[node]!.weight > best.weight) best = this.#nodes[node]!;
    }
    return best;
  }

  offer(place: number, end: ChainEnd): void {
    for (let node = place + 1; node < this.#nodes.length; node += node & -node) {
      if (end.weight > this.#nodes[node]!.weight) this.#nodes[node] = end;
    }
  }
}
