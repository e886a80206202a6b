import type { ClauseId } from '../../../corpus/model/clause';
import type { TextPoint } from './reader-selection';
import type { ClausePlace } from './marks';
import type { WorkView } from './work-view';

/** The sentence at a point with the sentences that say the same on the other side; empty outside all sentences. */
export function sentencePair(view: WorkView, point: TextPoint): readonly ClausePlace[] {
  const links = view.sentenceLinks.get(point.clauseId) ?? [];
  for (const link of links) {
    const all = [...link.zh, ...link.en];
    if (all.some(place => holds(place, point))) return all;
  }
  const sentence = view.clauseById.get(point.clauseId)?.sentences.find(range => contains(range, point.offset));
  return sentence === undefined ? [] : [{ clauseId: point.clauseId, range: sentence }];
}

/** Are two lists of places the same places? */
export function samePlaces(a: readonly ClausePlace[], b: readonly ClausePlace[]): boolean {
  return (
    a.length === b.length &&
    a.every((place, ordinal) => {
      const other = b[ordinal];
      return other !== undefined && place.clauseId === other.clauseId && place.range.start === other.range.start;
    })
  );
}

function holds(place: { readonly clauseId: ClauseId; readonly range: ClausePlace['range'] }, point: TextPoint) {
  return place.clauseId === point.clauseId && contains(place.range, point.offset);
}

function contains(range: ClausePlace['range'], offset: number): boolean {
  return range.start <= offset && offset < range.end;
}
