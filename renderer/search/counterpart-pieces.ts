import { otherLanguage } from '../../corpus/model/language';
import type { TextRange } from '../../corpus/model/text-range';
import type { Hit } from '../../corpus/search/search-answer';
import type { WorkView } from '../app/state/work-view';
import { counterpartWords } from './counterpart-words';
import { excerpt, type ExcerptPiece } from './excerpt';
import type { RenderingPlaces } from './use-renderings';

/**
 * How the other side puts what was found, the words that render it told apart: those that the query asks for there,
 * or those that the aligned texts make likely. Empty for a clause without counterpart.
 *
 * @param view - the hit's work when it is open; its sentences then say which part of the counterpart is meant
 */
export function counterpartPieces(
  hit: Hit,
  view: WorkView | null,
  renderings: RenderingPlaces,
): readonly ExcerptPiece[] {
  const language = otherLanguage(hit.language);
  const texts = textsOf(hit, view);
  const marked = hit.counterparts
    .map((clauseId, at) => ({ text: texts[at] ?? '', ranges: markedIn(hit, clauseId, renderings) }))
    .find(({ ranges }) => ranges.length > 0);
  if (marked !== undefined) return excerpt(marked.text, marked.ranges, language);
  const words = view === null ? '' : counterpartWords(view, hit);
  const [first = ''] = texts;
  return excerpt(words || first, [], language);
}

function textsOf({ counterparts, counterpartTexts }: Hit, view: WorkView | null): readonly string[] {
  return counterpartTexts ?? counterparts.map(id => view?.clauseById.get(id)?.text ?? '');
}

function markedIn(hit: Hit, clauseId: string, renderings: RenderingPlaces): readonly TextRange[] {
  const asked = hit.counterpartRanges.find(one => one.clauseId === clauseId)?.ranges ?? [];
  return asked.length > 0 ? asked : (renderings.get(clauseId) ?? []);
}
