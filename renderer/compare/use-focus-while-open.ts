import { useEffect, useRef, type RefObject } from 'react';

/** How a list that opens beside a figure takes the focus and gives it back. */
export interface FocusWhileOpen {
  readonly list: RefObject<HTMLElement | null>;
  /** Close the list; the focus returns to the figure that opened it. */
  readonly close: () => void;
}

/** The first line of a list has the focus as soon as it is opened; one that cannot be closed leaves the focus alone. */
export function useFocusWhileOpen(onClose: (() => void) | undefined): FocusWhileOpen {
  const list = useRef<HTMLElement>(null);
  const openedFrom = useRef<Element | null>(null);
  const closes = onClose !== undefined;
  useEffect(() => {
    if (!closes) return;
    openedFrom.current = document.activeElement;
    list.current?.querySelector<HTMLElement>('ol button')?.focus({ preventScroll: true });
  }, [closes]);
  return {
    list,
    close: () => {
      onClose?.();
      if (openedFrom.current instanceof HTMLElement) openedFrom.current.focus({ preventScroll: true });
    },
  };
}
