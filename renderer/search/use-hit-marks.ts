import { useMemo } from 'react';
import type { ClausePlace, Marks } from '../app/state/marks';
import { useSearch } from '../app/state/search-state';
import { filteredHits } from './filtered-hits';

/** What the search of the moment found, as marks over the text. */
export function useHitMarks(): Marks {
  const hits = useSearch(state => state.answer?.hits);
  const filter = useSearch(state => state.filter);
  const current = useSearch(state => state.current);
  const shown = useMemo(() => filteredHits(hits ?? [], filter), [hits, filter]);
  const hit = useMemo(
    () => shown.flatMap(({ clauseId, ranges }) => ranges.map((range): ClausePlace => ({ clauseId, range }))),
    [shown],
  );
  return useMemo(() => {
    const at = current === null ? undefined : shown[current.hit];
    const range = current === null ? undefined : at?.ranges[current.range];
    const standing = at === undefined || range === undefined ? [] : [{ clauseId: at.clauseId, range }];
    return { hit, 'current-hit': standing };
  }, [hit, shown, current]);
}
