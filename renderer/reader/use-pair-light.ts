import { useEffect, useState, type RefObject } from 'react';
import type { ClausePlace } from '../app/state/marks';
import { usePlace } from '../app/state/place-state';
import type { WorkView } from '../app/state/work-view';
import { samePlaces, sentencePair } from '../app/state/sentence-pair';
import { pointUnder } from './text-position';

const none: readonly ClausePlace[] = [];

/** The sentence under the pointer with its counterpart; with no pointer on the text, that of the caret or selection. */
export function usePairLight(view: WorkView, page: RefObject<HTMLElement | null>): readonly ClausePlace[] {
  const [underPointer, setUnderPointer] = useState(none);
  const selection = usePlace(state => state.selection);
  useEffect(() => {
    const element = page.current;
    if (element === null) return undefined;
    let frame = 0;
    const onMove = (event: PointerEvent) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const point = isOverText(event.target) ? pointUnder(event.clientX, event.clientY) : null;
        const places = point === null ? none : sentencePair(view, point);
        setUnderPointer(before => (samePlaces(before, places) ? before : places));
      });
    };
    const onLeave = () => {
      cancelAnimationFrame(frame);
      setUnderPointer(none);
    };
    element.addEventListener('pointermove', onMove, { passive: true });
    element.addEventListener('pointerleave', onLeave);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerleave', onLeave);
    };
  }, [view, page]);
  if (underPointer.length > 0 || selection === null) return underPointer;
  return sentencePair(view, selection.start);
}

function isOverText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-clause-id]') !== null;
}
