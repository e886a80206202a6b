import type { AnnotationTarget } from '../model/annotation';
import type { TextRange } from '../model/text-range';
import type { CorpusDocument } from '../model/work';
import { isAccepted } from './accept-place';
import type { AnchorCandidate, AnchorResult } from './anchor-result';
import { anchorTextOf, readingRange, type AnchorText } from './anchor-text';
import { findContenders } from './contenders';
import { noClues } from './edition-clues';
import { foldQuote } from './folded-quote';
import type { ScoredPlace } from './score-place';

/** From here on a person is asked about a place that was not taken; below, the words count as gone. */
const REVIEW_SCORE = 0.72;

/** What anchoring needs of a target. */
export type AnchorQuestion = Pick<AnnotationTarget, 'clauseId' | 'range' | 'quote'>;

/**
 * Find where an annotation's target stands in today's text.
 *
 * Words are compared folded, so width, script and kinds of quotation mark make no difference. Every place with the
 * same words is weighed, then places with similar words or surroundings. The best one is taken when it scores at
 * least 0.85 and is at least 0.10 ahead of the next, or when it stands quite alone; in the clause that the annotation
 * was made in, less is enough. Otherwise a person decides, or the words are gone. Quotes of up to three characters
 * must be found as they are.
 *
 * @param clues - which of today's clauses continue which older ones, as far as it is known
 * @see METHODS.md, Re-anchoring
 */
export function anchorTarget(target: AnchorQuestion, document: CorpusDocument, clues = noClues): AnchorResult {
  const anchorText = anchorTextOf(document);
  const untouched = findUntouched(anchorText, target);
  if (untouched !== null) return { ...untouched, state: 'exact', candidates: [untouched] };
  const quote = foldQuote(target.quote);
  const ranked = findContenders({ anchorText, quote, clauseId: target.clauseId, clues });
  const candidates = ranked.map(place => toCandidate(anchorText, place));
  const [best] = ranked;
  const [first] = candidates;
  if (best === undefined || first === undefined) return unplaced('orphan', []);
  if (!isAccepted(best, ranked[1])) return unplaced(best.score >= REVIEW_SCORE ? 'review' : 'orphan', candidates);
  const inPlace = first.clauseId === target.clauseId && isSameRange(first.range, target.range);
  return { ...first, state: best.words < 1 ? 'changed' : inPlace ? 'exact' : 'moved', candidates };
}

/** The place it was measured at, when words and surroundings there are the same to the letter. */
function findUntouched(anchorText: AnchorText, { clauseId, range, quote }: AnchorQuestion): AnchorCandidate | null {
  const text = anchorText.document.clauses[anchorText.ordinals.get(clauseId) ?? -1]?.text;
  if (text === undefined || quote.exact === '' || text.slice(range.start, range.end) !== quote.exact) return null;
  const prefix = quote.prefix.slice(quote.prefix.lastIndexOf('\n') + 1);
  const suffix = quote.suffix.split('\n', 1)[0] ?? '';
  const isSame = text.slice(0, range.start).endsWith(prefix) && text.slice(range.end).startsWith(suffix);
  return isSame ? { clauseId, range: { start: range.start, end: range.end }, score: 1 } : null;
}

function unplaced(state: 'review' | 'orphan', candidates: readonly AnchorCandidate[]): AnchorResult {
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
