import type { ClauseId } from '../model/clause';
import type { CorpusDocument } from '../model/work';
import type { AnchorResult } from './anchor-result';
import { anchorTarget, type AnchorQuestion } from './anchor-target';
import { anchorTextOf } from './anchor-text';
import { cluesFrom, type ClauseVote } from './edition-clues';

/** A place with at least such a score says which clause continues which. */
const TELLING_SCORE = 0.8;

/**
 * Find where many targets of one document stand in today's text.
 *
 * Those that are placed with certainty tell which of today's clauses continues which older one; with that the others
 * are looked for once more: a clause that continues another one is no place for them, and the one that continues
 * theirs is their home.
 *
 * @param olderIds - the clauses of the older edition, where they are known: those that kept their id are themselves
 * @returns one result for each target, in order
 */
export function anchorTogether(
  targets: readonly AnchorQuestion[],
  document: CorpusDocument,
  olderIds: readonly ClauseId[] = [],
): AnchorResult[] {
  const first = targets.map(target => anchorTarget(target, document));
  const { ordinals } = anchorTextOf(document);
  const votes = first.flatMap(({ clauseId, score }, at): ClauseVote[] => {
    const older = targets[at]?.clauseId ?? '';
    const ordinal = ordinals.get(clauseId ?? '');
    return ordinal === undefined || score < TELLING_SCORE ? [] : [{ older, ordinal, weight: score }];
  });
  const older = new Set([...olderIds, ...targets.map(({ clauseId }) => clauseId)]);
  const kept = [...older].flatMap((id): ClauseVote[] => {
    const ordinal = ordinals.get(id);
    return ordinal === undefined ? [] : [{ older: id, ordinal, weight: targets.length + 1 }];
  });
  const clues = cluesFrom([...kept, ...votes]);
  return first.map((result, at) => {
    const target = targets[at];
    const isSure = result.clauseId !== null && result.score >= TELLING_SCORE;
    return isSure || target === undefined ? result : anchorTarget(target, document, clues);
  });
}
