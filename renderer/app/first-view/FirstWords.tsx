import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from '../workbench.module.css';

interface FirstWordsProps {
  /** What stands here when the page came without a text. */
  readonly children: ReactNode;
}

/**
 * The text of the window as it was left, until the library has answered.
 *
 * Main drew it into the page's HTML; here it moves to its place in the window, whose other parts are live already.
 */
export function FirstWords({ children }: FirstWordsProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = document.querySelector('#first-view main, [data-drawn-first] > main');
  useLayoutEffect(() => {
    if (drawn !== null) place.current?.append(drawn);
  }, [drawn]);
  if (drawn === null) return children;
  return <div ref={place} className={styles['firstWords']} data-drawn-first="" aria-busy="true" />;
}

/** Take the window as it was left away: the live one stands beneath it. */
export function useFirstViewTaken(): void {
  useLayoutEffect(() => document.getElementById('first-view')?.remove(), []);
}
