import type { ClauseId } from '../model/clause';
import type { CorpusDocument } from '../model/work';
import type { AnchorQuestion } from './anchor-answer';
import type { AnchorResult } from './anchor-result';
import { anchorTarget } from './anchor-target';
import { anchorTextOf } from './anchor-text';
import { cluesFrom, type ClauseVote } from './edition-clues';
import { EditionOrder, type KnownPlace } from './edition-order';
import { editionMapOf } from './edition-map';
import { followTarget } from './follow-target';
import { runSteps, type Steps } from '../steps/steps';

/** A place with at least such a score says which clause continues which. */
const TELLING_SCORE = 0.8;
/** A place with at least such a score says in which order the clauses follow. */
const SURE_SCORE = 0.9;
/** So many targets, and such a share of them, must run along the text before their order in a list says anything. */
const LEAST_LISTED = 6;
const LISTED_SHARE = 0.9;

/**
 * Find where many targets of one document stand in today's text.
 *
 * Those that the older edition has are followed from there. Of the others, those that are placed with certainty tell
 * which of today's clauses continues which older one; with that the rest are looked for once more: a clause that
 * continues another one is no place for them, and the one that continues theirs is their home.
 *
 * Clauses follow each other today much as they did: a place between the ones that stood around it is likelier, and one
 * elsewhere must be unmistakable. Where the targets do not say in which order they stood, a list that runs along the text
 * says it by itself.
 *
 * @param older - the edition before, where it is known
 * @returns one result for each target, in order
 */
export function anchorTogether(
  targets: readonly AnchorQuestion[],
  document: CorpusDocument,
  older?: CorpusDocument,
): AnchorResult[] {
  return runSteps(anchorInSteps(targets, document, older));
}

/** The same, a target at each step. */
export function* anchorInSteps(
  targets: readonly AnchorQuestion[],
  document: CorpusDocument,
  older?: CorpusDocument,
): Steps<AnchorResult[]> {
  const map = older === undefined ? null : editionMapOf(older, document);
  const followed: (AnchorResult | null)[] = [];
  const first: AnchorResult[] = [];
  for (const target of targets) {
    const result = map === null ? null : followTarget(target, map);
    followed.push(result);
    first.push(result ?? anchorTarget(target, document));
    yield;
  }
  const { ordinals } = anchorTextOf(document);
  const votes = first.flatMap(({ clauseId, score }, at): ClauseVote[] => {
    const ordinal = ordinals.get(clauseId ?? '');
    if (ordinal === undefined || score < TELLING_SCORE) return [];
    return [{ older: targets[at]?.clauseId ?? '', ordinal, weight: score }];
  });
  const ordered = withOrder(targets, first, ordinals);
  const order = new EditionOrder(surePlaces(ordered, first, ordinals));
  const clues = cluesFrom([...keptClauses(targets, older, ordinals), ...votes], order);
  const results: AnchorResult[] = [];
  for (const [at, result] of first.entries()) {
    const target = ordered[at];
    const isSure = followed[at] !== null || isSettled(result, target, { order, ordinals });
    results.push(isSure || target === undefined ? result : anchorTarget(target, document, clues));
    yield;
  }
  return results;
}

type Ordinals = ReadonlyMap<ClauseId, number>;

/** Where no target says in which order it stood, their own order, if those that are surely known again ascend. */
function withOrder(
  targets: readonly AnchorQuestion[],
  results: readonly AnchorResult[],
  ordinals: Ordinals,
): readonly AnchorQuestion[] {
  if (targets.some(({ order }) => order !== undefined)) return targets;
  const listed = targets.map((target, order) => ({ ...target, order }));
  const places = surePlaces(listed, results, ordinals);
  const steps = places.slice(1).filter(({ ordinal }, at) => ordinal >= (places[at]?.ordinal ?? 0)).length;
  return places.length >= LEAST_LISTED && steps >= LISTED_SHARE * (places.length - 1) ? listed : targets;
}

/** Where the targets stand that were found with certainty. */
function surePlaces(
  targets: readonly AnchorQuestion[],
  results: readonly AnchorResult[],
  ordinals: Ordinals,
): KnownPlace[] {
  return results.flatMap(({ clauseId, score }, at): KnownPlace[] => {
    const [order, ordinal] = [targets[at]?.order, ordinals.get(clauseId ?? '')];
    return order === undefined || ordinal === undefined || score < SURE_SCORE ? [] : [{ order, ordinal }];
  });
}

/** Found with certainty, and not out of order. */
function isSettled(
  { clauseId, score }: AnchorResult,
  target: AnchorQuestion | undefined,
  { order, ordinals }: { readonly order: EditionOrder; readonly ordinals: Ordinals },
): boolean {
  if (clauseId === null || score < TELLING_SCORE) return false;
  if (target?.order === undefined || clauseId === target.clauseId) return true;
  return order.expects(target.order, ordinals.get(clauseId) ?? -1) !== false;
}

/** Clauses that kept their id are themselves; that counts for more than all votes. */
function keptClauses(
  targets: readonly AnchorQuestion[],
  older: CorpusDocument | undefined,
  ordinals: Ordinals,
): ClauseVote[] {
  const ids = new Set([...(older?.clauses ?? []).map(({ id }) => id), ...targets.map(({ clauseId }) => clauseId)]);
  return [...ids].flatMap((id): ClauseVote[] => {
    const ordinal = ordinals.get(id);
    return ordinal === undefined ? [] : [{ older: id, ordinal, weight: targets.length + 1 }];
  });
}
