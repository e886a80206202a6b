import { useSearch } from '../app/state/search-state';

/** Do something with the answer to what is asked now: at once, or when it comes; never when something else is asked. */
export function whenAnswered(act: () => void): void {
  const { query } = useSearch.getState();
  const isAnswered = () => {
    const { status, answer } = useSearch.getState();
    return status === 'found' && answer?.query === query;
  };
  if (isAnswered()) {
    act();
    return;
  }
  const stop = useSearch.subscribe(state => {
    const isOver = state.query !== query || state.status === 'failed';
    if (isOver || isAnswered()) stop();
    if (!isOver && isAnswered()) act();
  });
}
