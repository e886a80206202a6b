import { useEffect } from 'react';
import { useServices } from '../app/services';
import { useOpenWork } from '../app/state/desk-state';
import { useSearch } from '../app/state/search-state';

const delay = 70; // milliseconds after the last key: shorter than a person notices, longer than between two keys
const pageSize = 500;

/** Ask the engine whenever the question changes. A later question wins over an earlier, slower one. */
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
      engine.search({ query, sort, offset: 0, limit: pageSize, works, toggles }).then(
        answer => stale || useSearch.getState().found(answer),
        (problem: unknown) => stale || useSearch.getState().failed(problem),
      );
    }, delay);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [engine, workId, query, scope, sort, toggles]);
}

/** Fetch the next hits of the present answer. */
export function useMoreHits(): () => void {
  const { engine } = useServices();
  const workId = useOpenWork()?.work.id ?? null;
  return () => {
    const { answer, query, sort, scope, toggles } = useSearch.getState();
    if (answer === null || answer.hits.length >= answer.total) return;
    const works = scope === 'work' && workId !== null ? [workId] : null;
    void engine
      .search({ query, sort, offset: answer.hits.length, limit: pageSize, works, toggles })
      .then(next => {
        if (useSearch.getState().answer === answer) useSearch.getState().more(next.hits);
      })
      .catch((problem: unknown) => useSearch.getState().failed(problem));
  };
}
