import { diffArrays } from 'diff';
import { heaviestChain } from './heaviest-chain';

/** Edit steps after which the search for the equal clauses that keep their order gives up. */
const MOST_EDITS = 4_000;

/**
 * Pair clauses with the same words: first those that keep their order (Myers 1986, through jsdiff), then the
 * others wherever they went.
 *
 * @param left - the folded words of each clause; so `right`
 * @returns ordinal on the right by ordinal on the left
 */
export function matchEqual(left: readonly string[], right: readonly string[]): Map<number, number> {
  const partner = pairInOrder(left, right);
  const taken = new Set(partner.values());
  const waiting = new Map<string, number[]>();
  for (const [ordinal, key] of right.entries()) {
    if (!taken.has(ordinal)) waiting.set(key, [...(waiting.get(key) ?? []), ordinal]);
  }
  for (const [ordinal, key] of left.entries()) {
    if (partner.has(ordinal)) continue;
    const found = waiting.get(key)?.shift();
    if (found !== undefined) partner.set(ordinal, found);
  }
  return partner;
}

function pairInOrder(left: readonly string[], right: readonly string[]): Map<number, number> {
  const partner = new Map<number, number>();
  const changes = diffArrays([...left], [...right], { maxEditLength: MOST_EDITS }) ?? [];
  let from = 0;
  let to = 0;
  for (const { added, removed, count } of changes) {
    for (let step = 0; step < count; step += 1) {
      if (!added && !removed) partner.set(from, to);
      if (!added) from += 1;
      if (!removed) to += 1;
    }
  }
  return partner;
}

/**
 * Says where a clause would stand on the other side if nothing around it had moved.
 *
 * @param partner - clauses known to stand for each other
 * @returns whether a place on the right lies between the partners of the clauses around one on the left
 */
export function homesOf(
  partner: ReadonlyMap<number, number>,
  leftCount: number,
  rightCount: number,
): (from: number, to: number) => boolean {
  const known = [...partner].sort((a, b) => a[0] - b[0]);
  const chain = heaviestChain(known.map(([, to]) => ({ place: to, weight: 1 })));
  const anchors = known.filter((_, ordinal) => chain.has(ordinal));
  const after = new Int32Array(leftCount).fill(-1);
  const before = new Int32Array(leftCount).fill(rightCount);
  for (const [from, to] of anchors) [after[from], before[from]] = [to, to];
  for (let from = 1; from < leftCount; from += 1) after[from] = Math.max(after[from]!, after[from - 1]!);
  for (let from = leftCount - 2; from >= 0; from -= 1) before[from] = Math.min(before[from]!, before[from + 1]!);
  return (from, to) => after[from]! < to && to < before[from]!;
}
