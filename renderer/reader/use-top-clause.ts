import { useEffect, type RefObject } from 'react';
import { usePlace } from '../app/state/place-state';
import type { WorkView } from '../app/state/work-view';
import { topRowOf } from './rows-in-view';

/** Notes which clause is at the top of the page as it scrolls: the reading position. */
export function useTopClause(view: WorkView, page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = page.current;
    if (element === null) return undefined;
    let frame = 0;
    const look = () => {
      const ordinal = topRowOf(element)?.dataset['row'];
      const id = ordinal === undefined ? undefined : view.rows[Number(ordinal)]?.id;
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
