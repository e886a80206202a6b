import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { concordanceMessages } from '../messages/concordance-messages';
import { useMessages } from '../messages/use-messages';
import { ConcordanceLineRow } from './ConcordanceLineRow';
import type { LoadedConcordance } from './use-concordance';
import { useFocusWhenAsked } from './use-focus-when-asked';
import { useGridKeys } from './use-grid-keys';
import styles from './concordance.module.css';

interface ConcordanceGridProps {
  readonly lines: LoadedConcordance;
  readonly label: string;
  readonly aligned: boolean;
  /** Whether lines say which work they are of. */
  readonly manyWorks: boolean;
  readonly workOf: (workId: string) => string;
  readonly ticked: ReadonlySet<number>;
  readonly onTick: (from: number, to: number, on: boolean) => void;
  readonly onOpen: (ordinal: number) => void;
  /** A key that the grid itself has no use for; answers whether it was taken. */
  readonly onKey: (key: string, ordinal: number) => boolean;
}

/** The lines of a concordance, of which only those in view are drawn, walked by keyboard. */
export function ConcordanceGrid(props: ConcordanceGridProps) {
  const { lines, label, aligned, manyWorks, workOf, ticked, onOpen } = props;
  const t = useMessages(concordanceMessages);
  const id = useId();
  const { frame, list, shown } = useShownLines(lines, aligned);
  const walk = useWalk(props, row => list.scrollToIndex(row, { align: 'auto' }));
  return (
    <div
      ref={frame}
      role="grid"
      aria-label={label}
      aria-rowcount={lines.kept}
      aria-multiselectable="true"
      aria-description={t('keysHint')}
      aria-activedescendant={lines.kept === 0 ? undefined : `${id}-${walk.row}`}
      tabIndex={0}
      data-concordance=""
      data-works={manyWorks || undefined}
      className={styles['grid']}
      onKeyDown={walk.onKeyDown}
    >
      <div role="rowgroup" className={styles['rows']} style={{ height: list.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const line = lines.lineAt(index);
          return (
            <div
              key={index}
              ref={list.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={ticked.has(index)}
              style={{ transform: `translateY(${start}px)` }}
            >
              {line === undefined ? (
                <div role="gridcell" className={styles['waiting']}>
                  {t('loading')}
                </div>
              ) : (
                <ConcordanceLineRow
                  {...{ line, aligned, onOpen }}
                  ordinal={index}
                  id={`${id}-${index}`}
                  work={manyWorks ? workOf(line.workId) : ''}
                  active={walk.row === index}
                  ticked={ticked.has(index)}
                  expanded={walk.expanded.has(index)}
                  onPoint={walk.point}
                  onTick={walk.tick}
                  onExpand={walk.expand}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The lines in view; their pages are asked for as they come. */
function useShownLines({ kept, need }: LoadedConcordance, aligned: boolean) {
  const frame = useRef<HTMLDivElement>(null);
  useFocusWhenAsked(frame);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler
  const list = useVirtualizer({
    count: kept,
    getScrollElement: () => frame.current,
    estimateSize: () => (aligned ? 62 : 38),
    overscan: 8,
    initialRect: { width: 900, height: 700 },
  });
  const shown = list.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => need(first, last), [need, first, last]);
  return { frame, list, shown };
}

/** Where the keyboard is, and which lines are unfolded. */
function useWalk({ lines, ticked, onTick, onOpen, onKey }: ConcordanceGridProps, reveal: (row: number) => void) {
  const [expanded, setExpanded] = useState<ReadonlySet<number>>(new Set());
  const expand = useCallback((row: number) => setExpanded(before => toggled(before, row)), []);
  const tick = (row: number) => onTick(row, row, !ticked.has(row));
  const own: Readonly<Record<string, (row: number) => void>> = { Enter: onOpen, ' ': tick, e: expand, E: expand };
  const keys = useGridKeys({
    rowCount: lines.kept,
    columnCount: 1,
    reveal,
    onKey: (key, { row }) => {
      const act = own[key];
      if (act === undefined) return onKey(key, row);
      act(row);
      return true;
    },
  });
  const { row } = keys.place;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.shiftKey && step !== 0) onTick(Math.min(row, row + step), Math.max(row, row + step), true);
    keys.onKeyDown(event);
  };
  return { row, expanded, expand, tick, point: (to: number) => keys.go({ row: to, column: 0 }), onKeyDown };
}

function toggled(before: ReadonlySet<number>, row: number): ReadonlySet<number> {
  const after = new Set(before);
  if (!after.delete(row)) after.add(row);
  return after;
}
