import type { ClauseId } from '../model/clause';
import type { CorpusDocument } from '../model/work';
import type { AnchorQuestion } from './anchor-answer';
import type { AnchorResult } from './anchor-result';
import { anchorTarget } from './anchor-target';
import { anchorTextOf } from './anchor-text';
import { cluesFrom, type ClauseVote } from './edition-clues';
import { editionMapOf } from './edition-map';
import { followTarget } from './follow-target';

/** A place with at least such a score says which clause continues which. */
const TELLING_SCORE = 0.8;

/**
 * Find where many targets of one document stand in today's text.
 *
 * Those that the older edition has are followed from there. Of the others, those that are placed with certainty tell
 * which of today's clauses continues which older one; with that the rest are looked for once more: a clause that
 * continues another one is no place for them, and the one that continues theirs is their home.
 *
 * @param older - the edition before, where it is known
 * @returns one result for each target, in order
 */
export function anchorTogether(
  targets: readonly AnchorQuestion[],
  document: CorpusDocument,
  older?: CorpusDocument,
): AnchorResult[] {
  const map = older === undefined ? null : editionMapOf(older, document);
  const followed = targets.map(target => (map === null ? null : followTarget(target, map)));
  const first = targets.map((target, at) => followed[at] ?? anchorTarget(target, document));
  const { ordinals } = anchorTextOf(document);
  const votes = first.flatMap(({ clauseId, score }, at): ClauseVote[] => {
    const ordinal = ordinals.get(clauseId ?? '');
    if (ordinal === undefined || score < TELLING_SCORE) return [];
    return [{ older: targets[at]?.clauseId ?? '', ordinal, weight: score }];
  });
  const clues = cluesFrom([...keptClauses(targets, older, ordinals), ...votes]);
  return first.map((result, at) => {
    const target = targets[at];
    const isSure = followed[at] !== null || (result.clauseId !== null && result.score >= TELLING_SCORE);
    return isSure || target === undefined ? result : anchorTarget(target, document, clues);
  });
}

/** Clauses that kept their id are themselves; that counts for more than all votes. */
function keptClauses(
  targets: readonly AnchorQuestion[],
  older: CorpusDocument | undefined,
  ordinals: ReadonlyMap<ClauseId, number>,
): ClauseVote[] {
  const ids = new Set([...(older?.clauses ?? []).map(({ id }) => id), ...targets.map(({ clauseId }) => clauseId)]);
  return [...ids].flatMap((id): ClauseVote[] => {
    const ordinal = ordinals.get(id);
    return ordinal === undefined ? [] : [{ older: id, ordinal, weight: targets.length + 1 }];
  });
}
