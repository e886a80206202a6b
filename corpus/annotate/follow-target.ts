import type { TextRange } from '../model/text-range';
import { isAccepted } from './accept-place';
import { placed, unplaced, type AnchorQuestion } from './anchor-answer';
import type { AnchorResult } from './anchor-result';
import { anchorTarget, findUntouched } from './anchor-target';
import { foldedRange, type AnchorText } from './anchor-text';
import { findContenders } from './contenders';
import { noClues } from './edition-clues';
import type { EditionMap } from './edition-map';
import { foldQuote } from './folded-quote';
import { scorePlace } from './score-place';

/** Share of a passage that must still stand in its place. */
const LEAST_SHARE = 0.5;
/** Such short quotes must be found as they are. */
const SHORT_QUOTE = 3;
/** How much of another place may continue a passage of its own. */
const MOST_EXPLAINED = 0.3;
/** Characters of quote and context that must agree at such a place, in Han characters' worth. */
const LEAST_AGREEMENT = 12;
/** Likeness at which a quote is taken to come from a place of the older edition. */
const CERTAIN = 0.97;

/**
 * Follow a target from the edition that it was made on to the next one.
 *
 * Where the clauses were matched and aligned, its characters say where it is. What stands nowhere may have gone to a
 * place that continues no other passage; if there is none, it is gone.
 *
 * @returns `null` when the older edition does not have the target
 */
export function followTarget(target: AnchorQuestion, map: EditionMap): AnchorResult | null {
  const passage = findInOlder(target, map.older);
  if (passage === null) return null;
  const quote = foldQuote(target.quote);
  const followed = map.follow(passage);
  if (followed !== null && followed.share >= LEAST_SHARE) {
    const place = scorePlace(map.newer, quote, withoutOuterSpace(map.newer, followed.range));
    if (place.words === 1 || quote.exact.length > SHORT_QUOTE) return placed(map.newer, target, [place]);
  }
  const ranked = findContenders({ anchorText: map.newer, quote, clauseId: '', order: undefined, clues: noClues });
  const free = ranked.filter(({ range }) => map.explained(range) <= MOST_EXPLAINED);
  const [best] = free;
  const isTaken = best !== undefined && best.agreeing >= LEAST_AGREEMENT && isAccepted(best, free[1]);
  return isTaken ? placed(map.newer, target, free) : unplaced(map.newer, free);
}

function findInOlder(target: AnchorQuestion, older: AnchorText): TextRange | null {
  const untouched = findUntouched(older, target);
  const { clauseId, range, score } = untouched ?? anchorTarget(target, older.document);
  const ordinal = older.ordinals.get(clauseId ?? '');
  if (ordinal === undefined || range === null || score < CERTAIN) return null;
  const passage = foldedRange(older, ordinal, range);
  return passage.start < passage.end ? passage : null;
}

function withoutOuterSpace({ text }: AnchorText, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  const leading = words.length - words.trimStart().length;
  return { start: start + leading, end: start + leading + Math.max(1, words.trim().length) };
}
