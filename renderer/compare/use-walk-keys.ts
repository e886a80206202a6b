import { useEffect, useRef } from 'react';
import { isComposing } from '../ui/is-composing';

/** A picker or tick box takes no letters: N and P walk while it has the focus. */
const TAKES_LETTERS =
  'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"]), textarea, [contenteditable="true"], [role="dialog"]';

/** N and P walk from change to change, wherever the focus is but in a field that takes letters. */
export function useWalkKeys(walk: (step: 1 | -1) => void): void {
  const latest = useRef(walk);
  useEffect(() => {
    latest.current = walk;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if ((key !== 'n' && key !== 'p') || isTaken(event)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(key === 'n' ? 1 : -1);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

function isTaken(event: KeyboardEvent): boolean {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  return event.target instanceof Element && event.target.closest(TAKES_LETTERS) !== null;
}
