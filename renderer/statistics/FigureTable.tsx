import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, type CSSProperties } from 'react';
import { countMessages } from '../messages/count-messages';
import { useMessages } from '../messages/use-messages';
import type { Explanation } from './explanation';
import { useFocusWhenAsked } from './use-focus-when-asked';
import { useGridKeys } from './use-grid-keys';
import styles from './figure-table.module.css';

/** A column of a table of figures. */
export interface FigureColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** What the column says, in one sentence. */
  readonly hint?: string;
  /** As shown; figures stand at the right. */
  readonly text: (row: Row) => string;
  readonly isWord?: boolean;
  /** For two figures in one cell. */
  readonly isWide?: boolean;
  /** How the figure was made; columns without it only show. */
  readonly explain?: (row: Row) => Explanation;
  /** Sorts the table by this column. */
  readonly onSort?: () => void;
  readonly sorted?: boolean;
}

interface FigureTableProps<Row> {
  readonly label: string;
  readonly columns: readonly FigureColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly language: string | undefined;
  /** The first column leads to what is behind the row. */
  readonly onOpen: (row: Row) => void;
  readonly openLabel: (row: Row) => string;
  readonly onExplain: (explanation: Explanation) => void;
}

const rowHeight = 30;

/** A table of figures of any length: every word leads to its lines, every figure to how it was made, also by keyboard. */
export function FigureTable<Row>(props: FigureTableProps<Row>) {
  const { label, columns, rows, keyOf, language, onOpen, openLabel, onExplain } = props;
  const t = useMessages(countMessages);
  const id = useId();
  const act = (row: Row, column: number) => {
    const explain = columns[column]?.explain;
    if (column === 0) onOpen(row);
    else if (explain !== undefined) onExplain(explain(row));
  };
  const { frame, list, keys } = useFigureGrid(rows, columns.length, act);
  const cellId = (row: number, column: number) => `${id}-${row}-${column}`;
  const grid = { gridTemplateColumns: columns.map(widthOf).join(' ') };
  return (
    <div
      ref={frame}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-description={t('tableKeys')}
      aria-activedescendant={rows.length === 0 ? undefined : cellId(keys.place.row, keys.place.column)}
      tabIndex={0}
      className={styles['frame']}
      onKeyDown={keys.onKeyDown}
    >
      <div role="rowgroup" className={styles['head']}>
        <div role="row" aria-rowindex={1} className={styles['row']} style={grid}>
          {columns.map(column => (
            <HeadCell key={column.key} column={column} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles['rows']} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(item => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <FigureRow
              key={keyOf(row)}
              {...{ columns, row, language, openLabel, grid }}
              ordinal={item.index}
              start={item.start}
              cellId={cellId}
              activeColumn={keys.place.row === item.index ? keys.place.column : -1}
              onChoose={column => {
                keys.go({ row: item.index, column });
                act(row, column);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The rows in view and the cell that the keyboard is at; Enter and Space act on it. */
function useFigureGrid<Row>(rows: readonly Row[], columnCount: number, act: (row: Row, column: number) => void) {
  const frame = useRef<HTMLDivElement>(null);
  useFocusWhenAsked(frame);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
    initialRect: { width: 600, height: 700 },
  });
  const keys = useGridKeys({
    rowCount: rows.length,
    columnCount,
    reveal: row => list.scrollToIndex(row, { align: 'auto' }),
    onKey: (key, place) => {
      const row = rows[place.row];
      if ((key !== 'Enter' && key !== ' ') || row === undefined) return false;
      act(row, place.column);
      return true;
    },
  });
  return { frame, list, keys };
}

function widthOf<Row>({ isWide = false }: FigureColumn<Row>, ordinal: number): string {
  if (ordinal === 0) return 'minmax(7em, 1.6fr)';
  return isWide ? 'minmax(8.6em, 1.5fr)' : 'minmax(4.4em, 1fr)';
}

interface FigureRowProps<Row> extends Pick<FigureTableProps<Row>, 'columns' | 'language' | 'openLabel'> {
  readonly row: Row;
  readonly ordinal: number;
  /** Distance from the top of the list, in pixels. */
  readonly start: number;
  readonly grid: CSSProperties;
  readonly cellId: (row: number, column: number) => string;
  /** The column that the keyboard is at, or -1 when it is in another row. */
  readonly activeColumn: number;
  readonly onChoose: (column: number) => void;
}

function FigureRow<Row>(props: FigureRowProps<Row>) {
  const { columns, row, ordinal, start, grid, language, activeColumn } = props;
  return (
    <div
      role="row"
      aria-rowindex={ordinal + 2}
      className={styles['row']}
      style={{ ...grid, transform: `translateY(${start}px)` }}
    >
      {columns.map((column, at) => (
        <div
          key={column.key}
          id={props.cellId(ordinal, at)}
          role="gridcell"
          lang={column.isWord === true ? language : undefined}
          title={at === 0 ? props.openLabel(row) : undefined}
          className={styles[column.isWord === true ? 'word' : 'figure']}
          data-active={activeColumn === at || undefined}
          data-opens={at === 0 || column.explain !== undefined || undefined}
          onClick={() => props.onChoose(at)}
        >
          {column.text(row)}
        </div>
      ))}
    </div>
  );
}

function HeadCell<Row>({ column }: { readonly column: FigureColumn<Row> }) {
  const { title, hint, onSort, sorted = false, isWord = false } = column;
  return (
    <div
      role="columnheader"
      aria-sort={sorted ? 'descending' : undefined}
      title={hint}
      className={styles[isWord ? 'word' : 'figure']}
    >
      {onSort === undefined ? (
        title
      ) : (
        <button type="button" className={styles['sort']} data-sorted={sorted || undefined} onClick={onSort}>
          {title}
          <span aria-hidden="true">{sorted ? ' ▾' : ''}</span>
        </button>
      )}
    </div>
  );
}
