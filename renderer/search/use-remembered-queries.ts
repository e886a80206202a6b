import { useEffect } from 'react';
import { useSearch } from '../app/state/search-state';
import { rememberQuery } from './search-memory';

/** A question that stands unchanged for so long was meant, and not only typed through. */
const settled = 1_500; // milliseconds

/** Note questions in the history: those left standing, and those whose hits are walked. */
export function useRememberedQueries(): void {
  const query = useSearch(state => state.query);
  const isAnswered = useSearch(state => state.status === 'found' && state.answer?.query === state.query);
  const isWalked = useSearch(state => state.current !== null);
  useEffect(() => {
    if (!isAnswered || query.trim() === '') return undefined;
    const timer = setTimeout(rememberQuery, isWalked ? 0 : settled);
    return () => clearTimeout(timer);
  }, [query, isAnswered, isWalked]);
}
