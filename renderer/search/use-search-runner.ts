import { useEffect } from 'react';
import { useServices } from '../app/services';
import { useOpenWork } from '../app/state/desk-state';
import { useKept } from '../app/state/kept-state';
import { useSearch } from '../app/state/search-state';
import { fetchHits } from './fetch-hits';
import { questionNow } from './question';
import { useLibraryRevision } from './use-library-revision';

const delay = 70; // milliseconds after the last key: shorter than a person notices, longer than between two keys

/** Hits that are listed and marked at most; facets and counts are of all of them anyway. */
export const mostHits = 20_000;

/**
 * Ask the engine whenever the question changes, or what it is asked of. A later question wins over an earlier, slower
 * one. The first hits are shown at once, the others follow, so that all are marked.
 */
export function useSearchRunner(): void {
  const { engine } = useServices();
  const openId = useOpenWork()?.work.id ?? null;
  const query = useSearch(state => state.query);
  const scope = useSearch(state => state.scope);
  const sort = useSearch(state => state.sort);
  const toggles = useSearch(state => state.toggles);
  const filter = useSearch(state => state.filter);
  const annotations = useKept(state => state.annotations);
  const workId = scope === 'work' ? openId : null;
  const revision = useLibraryRevision();
  useEffect(() => {
    if (query.trim() === '') {
      useSearch.setState({ status: 'idle', answer: null, problem: null, current: null });
      return undefined;
    }
    let stale = false;
    const isStale = () => stale;
    const timer = setTimeout(() => {
      const { begin, found, more, failed } = useSearch.getState();
      begin();
      fetchHits(engine, questionNow(), mostHits, { first: found, more, isStale }).catch(
        (problem: unknown) => stale || failed(problem),
      );
    }, delay);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [engine, workId, query, scope, sort, toggles, filter, annotations, revision]);
}
