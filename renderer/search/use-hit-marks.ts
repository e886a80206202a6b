import { useMemo } from 'react';
import type { ClausePlace, Marks } from '../app/state/marks';
import { useSearch } from '../app/state/search-state';

/** What the search of the moment found, as marks over the text. */
export function useHitMarks(): Marks {
  const hits = useSearch(state => state.answer?.hits);
  const current = useSearch(state => state.current);
  const hit = useMemo(
    () => (hits ?? []).flatMap(({ clauseId, ranges }) => ranges.map((range): ClausePlace => ({ clauseId, range }))),
    [hits],
  );
  return useMemo(() => {
    const at = current === null ? undefined : hits?.[current.hit];
    const range = current === null ? undefined : at?.ranges[current.range];
    const standing = at === undefined || range === undefined ? [] : [{ clauseId: at.clauseId, range }];
    return { hit, 'current-hit': standing };
  }, [hit, hits, current]);
}
