import type { AnnotationTarget } from '../model/annotation';
import type { TextRange } from '../model/text-range';
import type { AnchorCandidate, AnchorResult } from './anchor-result';
import { readingRange, type AnchorText } from './anchor-text';
import type { ScoredPlace } from './score-place';

/** What anchoring needs of a target. */
export interface AnchorQuestion extends Pick<AnnotationTarget, 'clauseId' | 'range' | 'quote'> {
  /** Where its clause stood in the older text, as a number that grows along it; absent when that is not known. */
  readonly order?: number;
}

/** From here on a person is asked about a place that was not taken; below, the words count as gone. */
const REVIEW_SCORE = 0.72;

/** The first of some places is taken: the same words where they were, the same elsewhere, or altered ones. */
export function placed(anchorText: AnchorText, target: AnchorQuestion, ranked: readonly ScoredPlace[]): AnchorResult {
  const candidates = ranked.map(place => toCandidate(anchorText, place));
  const [first] = candidates;
  if (first === undefined) return unplaced(anchorText, ranked);
  const inPlace = first.clauseId === target.clauseId && isSameRange(first.range, target.range);
  return { ...first, state: (ranked[0]?.words ?? 0) < 1 ? 'changed' : inPlace ? 'exact' : 'moved', candidates };
}

/** None of some places is taken: a person chooses, or the words are gone. */
export function unplaced(anchorText: AnchorText, ranked: readonly ScoredPlace[]): AnchorResult {
  const score = ranked[0]?.score ?? 0;
  const candidates = ranked.map(place => toCandidate(anchorText, place));
  const state = score >= REVIEW_SCORE ? 'review' : 'orphan';
  return { state, score: candidates[0]?.score ?? 0, clauseId: null, range: null, candidates };
}

function toCandidate(anchorText: AnchorText, { ordinal, range, score }: ScoredPlace): AnchorCandidate {
  return {
    clauseId: anchorText.document.clauses[ordinal]?.id ?? '',
    range: readingRange(anchorText, ordinal, range),
    score: Math.round(score * 1000) / 1000,
  };
}

function isSameRange(a: TextRange, b: TextRange): boolean {
  return a.start === b.start && a.end === b.end;
}
