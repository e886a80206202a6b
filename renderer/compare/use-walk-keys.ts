import { useEffect, useRef } from 'react';
import { isComposing } from '../ui/is-composing';

/** N and P walk from change to change, wherever the focus is but in a field. */
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
  return event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"]') !== null;
}
