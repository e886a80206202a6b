import { useEffect, useState, type RefObject } from 'react';
import { useSearch } from '../app/state/search-state';
import { problemSentence } from '../bridge/problem-sentence';
import { useInterfaceLanguage } from '../messages/use-messages';
import { problemPosition } from './QueryProblem';
import { splitAtProblem } from './split-at-problem';
import styles from './search-box.module.css';

/**
 * Underlines, behind the words in the box, the character that a problem points at.
 *
 * @param typed - what stands in the box; while it is being composed it is not what was asked
 */
export function QueryPointer({
  typed,
  box,
}: {
  readonly typed: string;
  readonly box: RefObject<HTMLInputElement | null>;
}) {
  const parts = usePointedQuery(typed);
  const scrolled = useScroll(box, parts !== null);
  if (parts === null) return null;
  return (
    <span aria-hidden="true" className={styles['pointer']} style={{ transform: `translateX(${-scrolled}px)` }}>
      {parts.before}
      <mark>{parts.at || '\u2003'}</mark>
      {parts.after}
    </span>
  );
}

/** The reason in words, under the box. */
export function QueryTip({ typed, isCovered }: { readonly typed: string; readonly isCovered: boolean }) {
  const language = useInterfaceLanguage();
  const problem = useSearch(state => state.problem);
  const parts = usePointedQuery(typed);
  if (parts === null || isCovered) return null;
  return <p className={styles['tip']}>{problemSentence(problem)[language]}</p>;
}

function usePointedQuery(typed: string) {
  const problem = useSearch(state => (state.status === 'failed' ? state.problem : null));
  const query = useSearch(state => state.query);
  return typed === query ? splitAtProblem(query, problemPosition(problem)) : null;
}

/** How far the words in the box are scrolled, in pixels. */
function useScroll(box: RefObject<HTMLInputElement | null>, isWatched: boolean): number {
  const [scrolled, setScrolled] = useState(0);
  useEffect(() => {
    const input = box.current;
    if (input === null || !isWatched) return undefined;
    const follow = () => setScrolled(input.scrollLeft);
    follow();
    input.addEventListener('scroll', follow);
    return () => input.removeEventListener('scroll', follow);
  }, [box, isWatched]);
  return scrolled;
}
