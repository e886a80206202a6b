import type { CorpusDocument } from '../model/work';
import { isAccepted } from './accept-place';
import { placed, unplaced, type AnchorQuestion } from './anchor-answer';
import type { AnchorCandidate, AnchorResult } from './anchor-result';
import { anchorTextOf, type AnchorText } from './anchor-text';
import { findContenders } from './contenders';
import { noClues } from './edition-clues';
import { foldQuote } from './folded-quote';

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
  const ranked = findContenders({ anchorText, quote, clauseId: target.clauseId, order: target.order, clues });
  const [best] = ranked;
  if (best === undefined || !isAccepted(best, ranked[1])) return unplaced(anchorText, ranked);
  return placed(anchorText, target, ranked);
}

/** The place it was measured at, when words and surroundings there are the same to the letter. */
export function findUntouched(
  anchorText: AnchorText,
  { clauseId, range, quote }: AnchorQuestion,
): AnchorCandidate | null {
  const text = anchorText.document.clauses[anchorText.ordinals.get(clauseId) ?? -1]?.text;
  if (text === undefined || quote.exact === '' || text.slice(range.start, range.end) !== quote.exact) return null;
  const prefix = quote.prefix.slice(quote.prefix.lastIndexOf('\n') + 1);
  const suffix = quote.suffix.split('\n', 1)[0] ?? '';
  const isSame = text.slice(0, range.start).endsWith(prefix) && text.slice(range.end).startsWith(suffix);
  return isSame ? { clauseId, range: { start: range.start, end: range.end }, score: 1 } : null;
}
