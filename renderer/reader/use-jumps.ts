import { useLayoutEffect, type RefObject } from 'react';
import { usePlace, type Jump } from '../app/state/place-state';
import type { ClauseElements } from './marks/clause-elements';

/** Where in the window a jump lands when it must scroll: a third from the top reads best. */
const landing = 0.34;

/** Pixels between the top edge of the page and a text that is put there. */
export const topMargin = 24;

/** Scroll to where a jump asks, once its clause is on the page. What is in plain view already stays where it is. */
export function useJumps(page: RefObject<HTMLElement | null>, elements: ClauseElements, ready: boolean): void {
  const jump = usePlace(state => state.jump);
  useLayoutEffect(() => {
    if (jump === null || page.current === null || !ready) return;
    scrollTo(page.current, elements, jump);
  }, [jump, page, elements, ready]);
}

/** Scroll until an element stands where a jump to the top puts it. */
export function putOnTop(page: HTMLElement, element: Element): void {
  page.scrollTop += element.getBoundingClientRect().top - page.getBoundingClientRect().top - topMargin;
}

function scrollTo(page: HTMLElement, elements: ClauseElements, jump: Jump): void {
  const element = elements.element(jump.clauseId);
  if (element === undefined) return;
  const target = (jump.range === null ? null : boxOfRange(elements, jump)) ?? element.getBoundingClientRect();
  const frame = page.getBoundingClientRect();
  if (jump.manner === 'top') {
    putOnTop(page, element);
    return;
  }
  const margin = Math.min(96, frame.height / 6);
  const inView = target.top >= frame.top + margin && target.bottom <= frame.bottom - margin;
  if (!inView) page.scrollTop += target.top - frame.top - frame.height * landing;
}

function boxOfRange(elements: ClauseElements, { clauseId, range }: Jump): DOMRect | null {
  if (range === null) return null;
  const start = elements.locate({ clauseId, offset: range.start });
  const end = elements.locate({ clauseId, offset: range.end });
  if (start === null || end === null) return null;
  const domRange = document.createRange();
  domRange.setStart(start.node, start.offset);
  domRange.setEnd(end.node, end.offset);
  const box = domRange.getBoundingClientRect?.();
  return box === undefined || box.height === 0 ? null : box;
}
