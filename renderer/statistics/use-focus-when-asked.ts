import { useEffect, type RefObject } from 'react';
import { useCounts } from '../app/state/count-state';

let broughtTo = 0;

/** Bring the keyboard to an answer once, when it was just asked for; sorting it again leaves the keyboard where it is. */
export function useFocusWhenAsked(place: RefObject<HTMLElement | null>): void {
  const asked = useCounts(state => state.asked);
  useEffect(() => {
    if (asked === broughtTo) return;
    broughtTo = asked;
    place.current?.focus();
  }, [asked, place]);
}
