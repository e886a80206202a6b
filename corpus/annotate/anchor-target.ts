import type { AnnotationTarget } from '../model/annotation';
import type { CorpusDocument } from '../model/work';
import type { AnchorCandidate, AnchorResult } from './anchor-result';

/**
 * Find where an annotation's target stands in today's text.
 *
 * The place it was measured at wins when it still holds the same words; otherwise the clause that holds the quote.
 */
export function anchorTarget(target: AnnotationTarget, document: CorpusDocument): AnchorResult {
  const { exact } = target.quote;
  const candidates: AnchorCandidate[] = document.clauses.flatMap(({ id, text }) => {
    const same = id === target.clauseId && text.slice(target.range.start, target.range.end) === exact;
    const start = same ? target.range.start : text.indexOf(exact);
    return start === -1 || exact === ''
      ? []
      : [{ clauseId: id, range: { start, end: start + exact.length }, score: 1 }];
  });
  const here = candidates.find(({ clauseId }) => clauseId === target.clauseId) ?? candidates[0];
  if (here === undefined) return { state: 'orphan', score: 0, clauseId: null, range: null, candidates: [] };
  const exactly = here.clauseId === target.clauseId && here.range.start === target.range.start;
  return { ...here, state: exactly ? 'exact' : 'moved', candidates: [here] };
}
