import { useEffect, type RefObject } from 'react';
import { usePlace } from '../app/state/place-state';
import type { WorkView } from '../app/state/work-view';

/** Notes which clause is at the top of the page as it scrolls: the reading position. */
export function useTopClause(view: WorkView, page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = page.current;
    if (element === null) return undefined;
    let frame = 0;
    const look = () => {
      const row = topRow(element);
      const id = row === null ? undefined : view.rows[row]?.id;
      if (id !== undefined && id !== usePlace.getState().topId) usePlace.getState().reachTop(id);
    };
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', onScroll);
    };
  }, [view, page]);
}

/** Ordinal of the first row that reaches below the top edge, found by halving: rows are in order down the page. */
function topRow(page: HTMLElement): number | null {
  const rows = page.querySelectorAll<HTMLElement>('[data-row]');
  const edge = page.getBoundingClientRect().top + 32;
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row !== undefined && row.getBoundingClientRect().bottom > edge) high = middle;
    else low = middle + 1;
  }
  const ordinal = rows[low]?.dataset['row'];
  return ordinal === undefined ? null : Number(ordinal);
}
