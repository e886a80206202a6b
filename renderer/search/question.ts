import { openWorkNow } from '../app/state/desk-state';
import { useKept } from '../app/state/kept-state';
import { useSearch, type SearchManner } from '../app/state/search-state';
import { annotatedClauses, asksAboutNotes } from '../app/annotated-clauses';
import type { Question } from './fetch-hits';

/** A query with its manner, as the engine is asked; annotations go along as they are now. */
export function questionOf(query: string, { scope, sort, toggles }: SearchManner): Question {
  const workId = openWorkNow()?.work.id ?? null;
  const { annotations } = useKept.getState();
  return {
    query,
    sort,
    toggles,
    works: scope === 'work' && workId !== null ? [workId] : null,
    annotated: annotatedClauses(annotations, asksAboutNotes(query)),
  };
}

/** The question of the moment, narrowed as the list is. */
export function questionNow(): Question {
  const state = useSearch.getState();
  return { ...questionOf(state.query, state), narrow: state.filter, withCounterparts: true };
}
