import type { Element } from './compared-text';
import { heaviestChain } from './heaviest-chain';
import { matchEqual } from './match-equal';
import type { Fragment } from './text-fragments';

/** The same wording in both texts, as ordinals of elements; both sides have the same length. */
export interface SharedRun {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/** Wording that both texts have from stop to stop: what kept its order, and what went elsewhere. */
export interface SharedRuns {
  /** Ascending on both sides. */
  readonly kept: readonly SharedRun[];
  /** Ascending on the left. */
  readonly moved: readonly SharedRun[];
}

/** Least weight of a fragment that is followed: 4 Han characters, or 3 words. */
const LEAST_WEIGHT = 4;

interface Pair {
  readonly left: number;
  readonly right: number;
}

interface Side {
  readonly elements: readonly Element[];
  readonly fragments: readonly Fragment[];
}

/**
 * Follow whole stretches between stops from one text to the other.
 *
 * Fragments with the same words are paired; those outside the heaviest chain that keeps its order have moved. A
 * clause counts for more than its length, so that one clause moved past two is one move and not two. Fragments
 * too short to be followed by themselves go with their neighbours.
 */
export function followFragments(left: Side, right: Side): SharedRuns {
  const pairs = pairFragments(left.fragments, right.fragments);
  const chain = heaviestChain(pairs.map(pair => ({ place: pair.right, weight: moveCost(left.fragments[pair.left]!) })));
  const partner = withNeighbours(pairs, left.fragments, right.fragments);
  const isKept = new Map(pairs.map((pair, ordinal) => [pair.left, chain.has(ordinal)]));
  const runs = { kept: [] as SharedRun[], moved: [] as SharedRun[] };
  const ordered = [...partner].sort((a, b) => a[0] - b[0]);
  for (const [from, { right: to, origin }] of ordered) {
    const list = isKept.get(origin) === true ? runs.kept : runs.moved;
    const run = toRun(left, right, { left: from, right: to });
    const before = list[list.length - 1];
    const goesOn = before?.left === run.left - (before?.length ?? 0) && before.right === run.right - before.length;
    if (goesOn && before !== undefined) list[list.length - 1] = { ...before, length: before.length + run.length };
    else list.push(run);
  }
  return runs;
}

/** Pairs of fragments with the same words, ascending on the left. */
function pairFragments(left: readonly Fragment[], right: readonly Fragment[]): Pair[] {
  const heavy = (fragments: readonly Fragment[]) =>
    fragments.map((_, ordinal) => ordinal).filter(ordinal => fragments[ordinal]!.weight >= LEAST_WEIGHT);
  const [ofLeft, ofRight] = [heavy(left), heavy(right)];
  const partner = matchEqual(
    ofLeft.map(ordinal => left[ordinal]!.key),
    ofRight.map(ordinal => right[ordinal]!.key),
  );
  return [...partner]
    .map(([from, to]) => ({ left: ofLeft[from]!, right: ofRight[to]! }))
    .sort((a, b) => a.left - b.left);
}

function moveCost({ isClause, weight }: Fragment): number {
  return (isClause ? 1 : 0.1) + weight / 1_000;
}

/** Every paired fragment, and the equal short ones before and after it, with the pair that they go with. */
function withNeighbours(
  pairs: readonly Pair[],
  left: readonly Fragment[],
  right: readonly Fragment[],
): ReadonlyMap<number, { readonly right: number; readonly origin: number }> {
  const partner = new Map(pairs.map(pair => [pair.left, { right: pair.right, origin: pair.left }]));
  const takenRight = new Set(pairs.map(pair => pair.right));
  for (const pair of pairs) {
    for (const step of [-1, 1]) {
      let [from, to] = [pair.left + step, pair.right + step];
      while (
        !partner.has(from) &&
        !takenRight.has(to) &&
        left[from] !== undefined &&
        left[from]?.key === right[to]?.key
      ) {
        partner.set(from, { right: to, origin: pair.left });
        takenRight.add(to);
        from += step;
        to += step;
      }
    }
  }
  return partner;
}

/** The closing stop goes along when it is the same on both sides. */
function toRun(left: Side, right: Side, pair: Pair): SharedRun {
  const [from, to] = [left.fragments[pair.left]!, right.fragments[pair.right]!];
  const closeOf = ({ elements }: Side, { bodyEnd, end }: Fragment) =>
    elements.slice(bodyEnd, end).map(element => element.key);
  const same = closeOf(left, from).join('\u0001') === closeOf(right, to).join('\u0001');
  return { left: from.start, right: to.start, length: (same ? from.end : from.bodyEnd) - from.start };
}
