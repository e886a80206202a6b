import { useEffect } from 'react';
import type { SearchRequest } from '../../corpus/search/search-answer';
import { useServices } from '../app/services';
import { useOpenWork } from '../app/state/desk-state';
import { useSearch } from '../app/state/search-state';
import type { EngineCalls } from '../bridge/engine-calls';

const delay = 70; // milliseconds after the last key: shorter than a person notices, longer than between two keys
const firstPage = 500;
const nextPages = 1_000;
/** Hits that are listed and marked at most; facets and counts are of all of them anyway. */
const mostHits = 20_000;

/**
 * Ask the engine whenever the question changes. A later question wins over an earlier, slower one. The first hits
 * are shown at once, the others follow, so that all are marked and can be narrowed.
 */
export function useSearchRunner(): void {
  const { engine } = useServices();
  const workId = useOpenWork()?.work.id ?? null;
  const query = useSearch(state => state.query);
  const scope = useSearch(state => state.scope);
  const sort = useSearch(state => state.sort);
  const toggles = useSearch(state => state.toggles);
  useEffect(() => {
    if (query.trim() === '') {
      useSearch.setState({ status: 'idle', answer: null, problem: null, current: null });
      return undefined;
    }
    let stale = false;
    const works = scope === 'work' && workId !== null ? [workId] : null;
    const timer = setTimeout(() => {
      useSearch.getState().begin();
      fetchHits(engine, { query, sort, works, toggles }, () => stale).catch(
        (problem: unknown) => stale || useSearch.getState().failed(problem),
      );
    }, delay);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [engine, workId, query, scope, sort, toggles]);
}

async function fetchHits(
  { search }: EngineCalls,
  question: Omit<SearchRequest, 'offset' | 'limit'>,
  isStale: () => boolean,
): Promise<void> {
  const answer = await search({ ...question, offset: 0, limit: firstPage });
  if (isStale()) return;
  useSearch.getState().found(answer);
  for (let offset = answer.hits.length; offset < Math.min(answer.total, mostHits);) {
    const { hits } = await search({ ...question, offset, limit: nextPages });
    if (isStale() || hits.length === 0) return;
    useSearch.getState().more(hits);
    offset += hits.length;
  }
}
