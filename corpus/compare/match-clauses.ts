import { foldToString } from '../fold/fold';
import type { ClauseText } from './compared-text';
import { heaviestChain } from './heaviest-chain';

/** Clauses of two documents that stand for each other, as ordinals; an empty side is a clause without a partner. */
export interface ClauseMatch {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Dice coefficient of the character or word bigrams, 0 to 1; 1 for the same folded words. */
  readonly likeness: number;
  /** Outside the heaviest chain of matches that keep their order. */
  readonly isMoved: boolean;
}

/** Least likeness of a changed clause to what it became. */
const LEAST_LIKENESS = 0.45;

/** Share of a part's bigrams that must stand in the whole for a split or merge. */
const LEAST_CONTAINMENT = 0.7;

/** Match every clause of two documents in one language; each appears in exactly one match. */
export function matchClauses(left: readonly ClauseText[], right: readonly ClauseText[]): ClauseMatch[] {
  const gramsLeft = left.map(gramsOf);
  const gramsRight = right.map(gramsOf);
  const partner = matchEqual(left, right);
  matchLike(partner, gramsLeft, gramsRight);
  const groups = [...partner].map(([from, to]) => ({ left: [from], right: [to] }));
  attachParts(groups, { parts: gramsRight, wholes: gramsLeft, side: 'right' });
  attachParts(groups, { parts: gramsLeft, wholes: gramsRight, side: 'left' });
  return [...withMoves(groups, gramsLeft, gramsRight), ...loners(groups, left.length, right.length)];
}

interface Grams {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  readonly folded: string;
}

interface Group {
  left: number[];
  right: number[];
}

/** Bigrams of Han characters and of words, with the single ones, so that short clauses have some. */
function gramsOf({ text, tokens }: ClauseText): Grams {
  const counts = new Map<string, number>();
  let previous = '';
  let total = 0;
  for (const token of tokens) {
    if (token.kind === 'punctuation') continue;
    const folded = foldToString(text.slice(token.start, token.end));
    for (const unit of /\p{Script=Han}/u.test(folded) ? [...folded] : [folded]) {
      for (const gram of [unit, `${previous}\u0001${unit}`]) counts.set(gram, (counts.get(gram) ?? 0) + 1);
      previous = unit;
      total += 2;
    }
  }
  return { counts, total, folded: foldToString(text).replace(/\s+/g, ' ').trim() };
}

/** Clauses with the same folded words, paired in order when there are several alike. */
function matchEqual(left: readonly ClauseText[], right: readonly ClauseText[]): Map<number, number> {
  const waiting = new Map<string, number[]>();
  const keyOf = (clause: ClauseText): string => foldToString(clause.text).replace(/\s+/g, ' ').trim();
  for (const [ordinal, clause] of right.entries())
    waiting.set(keyOf(clause), [...(waiting.get(keyOf(clause)) ?? []), ordinal]);
  const partner = new Map<number, number>();
  for (const [ordinal, clause] of left.entries()) {
    const found = waiting.get(keyOf(clause))?.shift();
    if (found !== undefined) partner.set(ordinal, found);
  }
  return partner;
}

interface LikePair {
  readonly from: number;
  readonly to: number;
  readonly likeness: number;
}

/** Pair what is left by likeness, the likest first. */
function matchLike(partner: Map<number, number>, left: readonly Grams[], right: readonly Grams[]): void {
  const taken = new Set(partner.values());
  const candidates = likePairs(partner, taken, left, right);
  candidates.sort((a, b) => b.likeness - a.likeness || Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  for (const { from, to } of candidates) {
    if (partner.has(from) || taken.has(to)) continue;
    partner.set(from, to);
    taken.add(to);
  }
}

function likePairs(
  partner: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  left: readonly Grams[],
  right: readonly Grams[],
): LikePair[] {
  const postings = new Map<string, number[]>();
  for (const [ordinal, { counts }] of right.entries()) {
    if (taken.has(ordinal)) continue;
    for (const gram of counts.keys()) if (gram.includes('\u0001')) addTo(postings, gram, ordinal);
  }
  return left.flatMap((grams, from) => {
    if (partner.has(from)) return [];
    const near = [...new Set([...grams.counts.keys()].flatMap(gram => postings.get(gram) ?? []))];
    return near
      .map(to => ({ from, to, likeness: dice(grams, right[to]) }))
      .filter(pair => pair.likeness >= LEAST_LIKENESS);
  });
}

function addTo(postings: Map<string, number[]>, key: string, ordinal: number): void {
  const posting = postings.get(key);
  if (posting === undefined) postings.set(key, [ordinal]);
  else posting.push(ordinal);
}

/**
 * Give clauses without a partner to the whole that holds most of their words, when that whole is better
 * explained with them than without.
 */
function attachParts(
  groups: Group[],
  { parts, wholes, side }: { parts: readonly Grams[]; wholes: readonly Grams[]; side: 'left' | 'right' },
): void {
  const other = side === 'left' ? 'right' : 'left';
  const taken = new Set(groups.flatMap(group => group[side]));
  for (const [ordinal, part] of parts.entries()) {
    if (taken.has(ordinal) || part.total < 8) continue;
    const group = bestWhole(
      groups.filter(candidate => candidate[other].length === 1),
      part,
      candidate => wholes[candidate[other][0] ?? -1],
    );
    if (group === null) continue;
    const whole = wholes[group[other][0] ?? -1];
    const without = dice(joinGrams(group[side].map(member => parts[member])), whole);
    const withPart = dice(joinGrams([...group[side], ordinal].map(member => parts[member])), whole);
    if (withPart <= without) continue;
    group[side] = [...group[side], ordinal].sort((a, b) => a - b);
    taken.add(ordinal);
  }
}

function bestWhole(groups: readonly Group[], part: Grams, wholeOf: (group: Group) => Grams | undefined): Group | null {
  let best: { group: Group; containment: number } | null = null;
  for (const group of groups) {
    const containment = sharedCount(part, wholeOf(group)) / (part.total || 1);
    if (containment >= LEAST_CONTAINMENT && containment > (best?.containment ?? 0)) best = { group, containment };
  }
  return best?.group ?? null;
}

function withMoves(groups: readonly Group[], left: readonly Grams[], right: readonly Grams[]): ClauseMatch[] {
  const ordered = [...groups].sort((a, b) => (a.left[0] ?? 0) - (b.left[0] ?? 0));
  const chain = heaviestChain(
    ordered.map(group => ({ place: group.right[0] ?? 0, weight: 1 + (left[group.left[0] ?? 0]?.total ?? 0) })),
  );
  return ordered.map((group, ordinal) => {
    const from = joinGrams(group.left.map(member => left[member]));
    const to = joinGrams(group.right.map(member => right[member]));
    const isSame = group.left.length === 1 && group.right.length === 1 && from.folded === to.folded;
    return { ...group, likeness: isSame ? 1 : Math.min(0.999, dice(from, to)), isMoved: !chain.has(ordinal) };
  });
}

function loners(groups: readonly Group[], leftCount: number, rightCount: number): ClauseMatch[] {
  const left = new Set(groups.flatMap(group => group.left));
  const right = new Set(groups.flatMap(group => group.right));
  const missing = (count: number, known: ReadonlySet<number>): number[] =>
    Array.from({ length: count }, (_, ordinal) => ordinal).filter(ordinal => !known.has(ordinal));
  return [
    ...missing(leftCount, left).map(ordinal => ({ left: [ordinal], right: [], likeness: 0, isMoved: false })),
    ...missing(rightCount, right).map(ordinal => ({ left: [], right: [ordinal], likeness: 0, isMoved: false })),
  ];
}

function joinGrams(members: readonly (Grams | undefined)[]): Grams {
  const [first] = members;
  if (members.length === 1 && first !== undefined) return first;
  const counts = new Map<string, number>();
  let total = 0;
  for (const member of members) {
    for (const [gram, count] of member?.counts ?? []) counts.set(gram, (counts.get(gram) ?? 0) + count);
    total += member?.total ?? 0;
  }
  return { counts, total, folded: members.map(member => member?.folded ?? '').join(' ') };
}

function sharedCount(first: Grams, second: Grams | undefined): number {
  if (second === undefined) return 0;
  let shared = 0;
  const [small, large] = first.counts.size < second.counts.size ? [first, second] : [second, first];
  for (const [gram, count] of small.counts) shared += Math.min(count, large.counts.get(gram) ?? 0);
  return shared;
}

function dice(first: Grams, second: Grams | undefined): number {
  const total = first.total + (second?.total ?? 0);
  return total === 0 ? 1 : (2 * sharedCount(first, second)) / total;
}
