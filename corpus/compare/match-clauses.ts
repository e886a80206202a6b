import { foldToString } from '../fold/fold';
import { type Grams, diceOf, gramsOf, joinGrams } from './clause-grams';
import type { ClauseText } from './compared-text';
import { heaviestChain } from './heaviest-chain';
import { homesOf, matchEqual } from './match-equal';
import { type Group, attachParts, matchLike } from './match-like';

/** A clause of a document that is held against another; its printed number is not wording. */
export interface MatchedClause extends ClauseText {
  readonly label: string;
  /** Where the words begin, after the printed number. */
  readonly bodyStart: number;
}

/** Clauses of two documents that stand for each other, as ordinals; an empty side is a clause without a partner. */
export interface ClauseMatch {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Dice coefficient of the character or word bigrams, 0 to 1; 1 for the same folded words. */
  readonly likeness: number;
  /** Outside the heaviest chain of matches that keep their order. */
  readonly isMoved: boolean;
}

/** Match every clause of two documents in one language; each appears in exactly one match. */
export function matchClauses(left: readonly MatchedClause[], right: readonly MatchedClause[]): ClauseMatch[] {
  const [wordsLeft, wordsRight] = [left.map(wordsOf), right.map(wordsOf)];
  const [gramsLeft, gramsRight] = [left.map(gramsOf), right.map(gramsOf)];
  const partner = matchEqual(wordsLeft, wordsRight);
  const groups: Group[] = [...partner].map(([from, to]) => ({ left: [from], right: [to] }));
  const like = matchLike({
    left: gramsLeft,
    right: gramsRight,
    takenLeft: new Set(partner.keys()),
    takenRight: new Set(partner.values()),
    isAtHome: homesOf(partner, left.length, right.length),
  });
  attachParts(like, { parts: withoutTaken(gramsRight, partner.values()), wholes: gramsLeft, side: 'right' });
  attachParts(like, { parts: withoutTaken(gramsLeft, partner.keys()), wholes: gramsRight, side: 'left' });
  groups.push(...like);
  const isSame = ({ left: from, right: to }: Group): boolean =>
    from.length === 1 && to.length === 1 && wordsLeft[from[0] ?? -1] === wordsRight[to[0] ?? -1];
  return [...withMoves(groups, gramsLeft, gramsRight, isSame), ...loners(groups, left.length, right.length)];
}

/** The words of a clause as they are told apart: folded, without the printed number. */
function wordsOf({ text, bodyStart }: MatchedClause): string {
  return foldToString(text.slice(bodyStart)).replace(/\s+/g, ' ').trim();
}

const NOTHING: Grams = { counts: new Map(), total: 0 };

function withoutTaken(grams: readonly Grams[], taken: Iterable<number>): Grams[] {
  const open = [...grams];
  for (const ordinal of taken) open[ordinal] = NOTHING;
  return open;
}

function withMoves(
  groups: readonly Group[],
  left: readonly Grams[],
  right: readonly Grams[],
  isSame: (group: Group) => boolean,
): ClauseMatch[] {
  const ordered = [...groups].sort((a, b) => (a.left[0] ?? 0) - (b.left[0] ?? 0));
  const chain = heaviestChain(
    ordered.map(group => ({
      place: group.right[0] ?? 0,
      weight: 1 + (left[group.left[0] ?? 0]?.total ?? 0) / 1_000_000,
    })),
  );
  return ordered.map((group, ordinal) => {
    const from = joinGrams(group.left.map(member => left[member]));
    const to = joinGrams(group.right.map(member => right[member]));
    return { ...group, likeness: isSame(group) ? 1 : Math.min(0.999, diceOf(from, to)), isMoved: !chain.has(ordinal) };
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
