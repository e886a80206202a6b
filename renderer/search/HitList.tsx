import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Hit } from '../../corpus/search/search-answer';
import { useSearch } from '../app/state/search-state';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import { HitCard } from './HitCard';
import { standAt } from './step-hit';
import styles from './search.module.css';

interface HitListProps {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** Hits fetched so far, before narrowing. */
  readonly loaded: number;
}

/** The hits, of which only those in view are drawn; the one the person stands at scrolls into view. */
export function HitList({ hits, total, loaded }: HitListProps) {
  const t = useMessages(searchMessages);
  const frame = useRef<HTMLDivElement>(null);
  const current = useSearch(state => state.current?.hit ?? null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler
  const list = useVirtualizer({
    count: hits.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 112,
    overscan: 6,
    initialRect: { width: 340, height: 700 },
  });
  useEffect(() => {
    if (current !== null) list.scrollToIndex(current, { align: 'auto' });
  }, [current, list]);
  return (
    <div ref={frame} className={styles['hits']} tabIndex={-1}>
      <ol style={{ height: list.getTotalSize() }} aria-label={t('clauses', { count: total })}>
        {list.getVirtualItems().map(item => {
          const hit = hits[item.index];
          if (hit === undefined) return null;
          return (
            <li
              key={`${hit.clauseId} ${item.index}`}
              ref={list.measureElement}
              data-index={item.index}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <HitCard
                hit={hit}
                place={t('hit', { ordinal: item.index + 1, total: hits.length })}
                current={current === item.index}
                onOpen={() => standAt({ hit: item.index, range: 0 })}
              />
            </li>
          );
        })}
      </ol>
      {loaded < total && (
        <p role="status" className={styles['aside']}>
          {t('listedOnly', { count: loaded })}
        </p>
      )}
    </div>
  );
}
