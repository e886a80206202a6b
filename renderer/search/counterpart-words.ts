import { otherLanguage } from '../../corpus/model/language';
import type { Hit } from '../../corpus/search/search-answer';
import type { WorkView } from '../app/state/work-view';

const longest = 220; // UTF-16 code units

/** The sentence on the other side that says what the first place of a hit says, or its whole clause; '' for a hole. */
export function counterpartWords(view: WorkView, hit: Hit): string {
  const offset = hit.ranges[0]?.start ?? 0;
  const side = otherLanguage(hit.language);
  const link = (view.sentenceLinks.get(hit.clauseId) ?? []).find(candidate =>
    candidate[hit.language].some(
      place => place.clauseId === hit.clauseId && place.range.start <= offset && offset < place.range.end,
    ),
  );
  const sentences = (link?.[side] ?? []).map(place => {
    const clause = view.clauseById.get(place.clauseId);
    return clause?.text.slice(place.range.start, place.range.end) ?? '';
  });
  const words = sentences.length > 0 ? sentences : hit.counterparts.map(id => bodyOf(view, id));
  const joined = words.join(side === 'en' ? ' ' : '');
  return joined.length > longest ? `${joined.slice(0, longest)}…` : joined;
}

function bodyOf(view: WorkView, clauseId: string): string {
  const clause = view.clauseById.get(clauseId);
  return clause === undefined ? '' : clause.text.slice(clause.bodyStart);
}
