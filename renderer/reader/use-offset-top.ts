import { useEffect, useState, type RefObject } from 'react';

/** Pixels from the top of an element's parent to it: what stands above may grow. Never asks for a layout of its own. */
export function useOffsetTop(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useEffect(() => {
    const measured = new ResizeObserver(() => setTop(element.current?.offsetTop ?? 0));
    for (let above = element.current?.previousElementSibling; above; above = above.previousElementSibling) {
      measured.observe(above);
    }
    return () => measured.disconnect();
  }, [element]);
  return top;
}
