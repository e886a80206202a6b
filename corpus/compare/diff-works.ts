import type { Clause } from '../model/clause';
import { matchClauses, type ClauseMatch, type MatchedClause } from './match-clauses';

/** What became of clauses from one document to the other. */
export type ClauseChange = 'same' | 'changed' | 'moved' | 'split' | 'merged' | 'new' | 'gone';

/** Clauses of the left document and what stands for them on the right. */
export interface ClausePair {
  readonly change: ClauseChange;
  /** Also true for a changed clause that stands elsewhere. */
  readonly isMoved: boolean;
  readonly left: readonly Clause['id'][];
  readonly right: readonly Clause['id'][];
  /** 1 for the same words. */
  readonly likeness: number;
}

/** Two documents of one language against each other. */
export interface WorkDiff {
  /** In the order of the right document, gone clauses after the clause they followed. */
  readonly pairs: readonly ClausePair[];
  readonly counts: Readonly<Record<ClauseChange, number>>;
}

/**
 * Compare two documents, or two editions of one, clause by clause.
 *
 * Clauses are matched by equal wording, then by likeness of wording and label; a match outside the
 * heaviest increasing chain has moved; one clause whose words stand in two, or two whose words stand in one,
 * are split and merged.
 */
export function diffWorks(left: readonly MatchedClause[], right: readonly MatchedClause[]): WorkDiff {
  const matches = matchClauses(left, right);
  const pairs = inReadingOrder(
    matches.map(match => ({ match, pair: toPair(match, left, right) })),
    left.length,
  );
  const counts: Record<ClauseChange, number> = { same: 0, changed: 0, moved: 0, split: 0, merged: 0, new: 0, gone: 0 };
  for (const pair of pairs) counts[pair.change] += 1;
  return { pairs, counts };
}

function toPair(
  { left: from, right: to, likeness, isMoved }: ClauseMatch,
  left: readonly MatchedClause[],
  right: readonly MatchedClause[],
): ClausePair {
  return {
    change: changeOf(from.length, to.length, likeness, isMoved),
    isMoved,
    left: from.map(ordinal => left[ordinal]?.clauseId ?? ''),
    right: to.map(ordinal => right[ordinal]?.clauseId ?? ''),
    likeness,
  };
}

function changeOf(leftCount: number, rightCount: number, likeness: number, isMoved: boolean): ClauseChange {
  if (leftCount === 0) return 'new';
  if (rightCount === 0) return 'gone';
  if (leftCount > 1) return 'merged';
  if (rightCount > 1) return 'split';
  if (likeness < 1) return 'changed';
  return isMoved ? 'moved' : 'same';
}

interface PlacedPair {
  readonly pair: ClausePair;
  readonly match: ClauseMatch;
}

/** By the place on the right; a gone clause comes after the clause that it followed on the left. */
function inReadingOrder(placed: readonly PlacedPair[], leftCount: number): ClausePair[] {
  const rightOf = new Array<number>(leftCount).fill(-1);
  for (const { match } of placed) for (const ordinal of match.left) rightOf[ordinal] = match.right[0] ?? -1;
  for (let ordinal = 1; ordinal < leftCount; ordinal += 1) {
    if (rightOf[ordinal] === -1) rightOf[ordinal] = rightOf[ordinal - 1] ?? -1;
  }
  const keyOf = ({ match }: PlacedPair): readonly [number, number, number] => {
    const first = match.left[0] ?? 0;
    return match.right[0] === undefined ? [rightOf[first] ?? -1, 1, first] : [match.right[0], 0, first];
  };
  return placed
    .map(entry => ({ pair: entry.pair, key: keyOf(entry) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2])
    .map(({ pair }) => pair);
}
