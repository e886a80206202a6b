import { useEffect, useEffectEvent } from 'react';
import { isComposing } from '../ui/is-composing';

/** Do something on Escape, unless a dialog, an opened list or an input method takes the key. */
export function useEscape(leave: () => void): void {
  const onEscape = useEffectEvent(leave);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isComposing(event) || event.defaultPrevented) return;
      const taken =
        event.target instanceof Element &&
        event.target.closest('[role="dialog"], [data-takes-escape], input, textarea, select');
      if (taken) return;
      event.preventDefault();
      onEscape();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
