import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { WorkId } from '../../corpus/model/work';
import type { SearchAnswer } from '../../corpus/search/search-answer';
import { useClauseActions } from '../app/clause-actions';
import { useSearch } from '../app/state/search-state';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import { HitCard } from './HitCard';
import { hitRows, type HitRow } from './hit-rows';
import { standAt } from './step-hit';
import { useRenderings, type RenderingPlaces } from './use-renderings';
import { useWorkTitles } from './work-titles';
import styles from './hit-list.module.css';

const estimates = { work: 34, section: 28, hit: 118 } as const;

/** The hits under their works and sections, of which only those in view are drawn; the current one scrolls into view. */
export function HitList({ answer }: { readonly answer: SearchAnswer }) {
  const t = useMessages(searchMessages);
  const frame = useRef<HTMLDivElement>(null);
  const current = useSearch(state => state.current?.hit ?? null);
  const sort = useSearch(state => state.sort);
  const shared = { total: answer.listed.total, titles: useWorkTitles(), renderings: useRenderings(answer) };
  const rows = useMemo(() => hitRows(answer, sort === 'document'), [answer, sort]);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: at => estimates[rows[at]?.kind ?? 'hit'],
    overscan: 6,
    initialRect: { width: 340, height: 700 },
  });
  useEffect(() => {
    const at = current === null ? -1 : rows.findIndex(row => row.kind === 'hit' && row.ordinal === current);
    if (at >= 0) list.scrollToIndex(at, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- more hits must not scroll back to the current one
  }, [current, list]);
  return (
    <div ref={frame} className={styles['hits']} tabIndex={-1}>
      <ol style={{ height: list.getTotalSize() }} aria-label={t('clauses', { count: answer.listed.total })}>
        {list.getVirtualItems().map(item => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <li
              key={keyOf(row)}
              ref={list.measureElement}
              data-index={item.index}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Row {...shared} row={row} isCurrent={isAt(row, current)} />
            </li>
          );
        })}
      </ol>
      {answer.hits.length < answer.listed.total && (
        <p role="status" className={styles['aside']}>
          {t('listedOnly', { count: answer.hits.length })}
        </p>
      )}
    </div>
  );
}

interface RowProps {
  readonly row: HitRow;
  readonly total: number;
  readonly titles: ReadonlyMap<WorkId, string>;
  readonly renderings: RenderingPlaces;
  readonly isCurrent: boolean;
}

function Row({ row, total, titles, renderings, isCurrent }: RowProps) {
  const t = useMessages(searchMessages);
  const { open } = useClauseActions();
  if (row.kind === 'hit') {
    const place = t('hit', { ordinal: row.ordinal + 1, total });
    const onOpen = () => standAt({ hit: row.ordinal, range: 0 }, open);
    return <HitCard hit={row.hit} place={place} current={isCurrent} renderings={renderings} onOpen={onOpen} />;
  }
  return (
    <h3 className={styles[row.kind === 'work' ? 'workHead' : 'sectionHead']}>
      <span>{row.kind === 'work' ? (titles.get(row.workId) ?? row.workId) : row.words}</span>
      <span className={styles['headCount']}>{row.count}</span>
    </h3>
  );
}

function keyOf(row: HitRow): string {
  if (row.kind === 'hit') return `${row.hit.clauseId} ${row.ordinal}`;
  return row.kind === 'work' ? row.workId : row.section;
}

function isAt(row: HitRow, current: number | null): boolean {
  return row.kind === 'hit' && row.ordinal === current;
}
