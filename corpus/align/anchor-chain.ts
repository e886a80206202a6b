import type { Anchor } from './band';

/** The end of a chain: its anchor, the weight of the whole chain, and the rest of it. */
interface Chain {
  readonly anchor: Anchor;
  readonly weight: number;
  readonly before: Chain | null;
}

/** Heaviest chain among those that end left of a column: a Fenwick tree (1994) of prefix maxima. */
class ChainTree {
  readonly #heaviest: (Chain | null)[];

  constructor(width: number) {
    this.#heaviest = new Array<Chain | null>(width + 1).fill(null);
  }

  /** The heaviest chain that ends in a column below `column`. */
  below(column: number): Chain | null {
    let best: Chain | null = null;
    for (let place = column; place > 0; place -= place & -place) best = heavier(best, this.#heaviest[place] ?? null);
    return best;
  }

  add(chain: Chain): void {
    for (let place = chain.anchor.en + 1; place < this.#heaviest.length; place += place & -place) {
      this.#heaviest[place] = heavier(this.#heaviest[place] ?? null, chain);
    }
  }
}

/**
 * The heaviest rising chain among candidate anchors: no two share a row or column, none cross.
 *
 * A weighted longest increasing subsequence (Fredman 1975), O(n log n).
 */
export function heaviestChain(candidates: readonly Anchor[]): Anchor[] {
  // Within a row from right to left, so that no anchor builds on another of its row.
  const ordered = [...candidates].sort((one, other) => one.zh - other.zh || other.en - one.en);
  const width = ordered.reduce((most, anchor) => Math.max(most, anchor.en + 1), 0);
  const tree = new ChainTree(width);
  for (const anchor of ordered) {
    const before = tree.below(anchor.en);
    tree.add({ anchor, weight: anchor.weight + (before?.weight ?? 0), before });
  }
  const chain: Anchor[] = [];
  for (let end = tree.below(width); end; end = end.before) chain.push(end.anchor);
  return chain.reverse();
}

function heavier(one: Chain | null, other: Chain | null): Chain | null {
  return (one?.weight ?? -1) >= (other?.weight ?? -1) ? one : other;
}
