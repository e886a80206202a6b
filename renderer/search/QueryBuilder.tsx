import { useRef, useState } from 'react';
import type { QueryRow } from '../../corpus/search/query-rows';
import { readRows, writeRows } from '../../corpus/search/query-rows';
import { useSearch } from '../app/state/search-state';
import { queryMessages } from '../messages/query-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { BuilderRow } from './BuilderRow';
import styles from './query-builder.module.css';

const emptyRow: QueryRow = { kind: 'all', side: null, words: '', distance: 10, unit: 'word' };

/**
 * A question put together from rows, for people who do not type operators. What the rows say stands in the search
 * box at once; what is typed there becomes rows again where rows can say it.
 */
export function QueryBuilder() {
  const t = useMessages(queryMessages);
  const { rows, change } = useRows();
  const frame = useRef<HTMLElement>(null);
  const remove = (at: number) => {
    if (rows === null) return;
    change(rows.filter((_row, place) => place !== at));
    frame.current?.querySelector<HTMLElement>('[data-add-row]')?.focus();
  };
  const add = () => {
    change([...(rows ?? []), emptyRow]);
    requestAnimationFrame(() => {
      const kinds = frame.current?.querySelectorAll<HTMLElement>('[data-row-kind]');
      kinds?.item(kinds.length - 1)?.focus();
    });
  };
  return (
    <section ref={frame} className={styles['builder']} aria-label={t('builder')}>
      {rows === null ? (
        <p role="note" className={styles['tooMuch']}>
          {t('notAsRows')}
          <button type="button" onClick={() => change([emptyRow])}>
            {t('startAnew')}
          </button>
        </p>
      ) : (
        <ol>
          {rows.map((row, at) => (
            <li key={at}>
              <BuilderRow
                row={row}
                ordinal={at + 1}
                onChange={changed => change(rows.map((one, place) => (place === at ? changed : one)))}
                onRemove={() => remove(at)}
              />
            </li>
          ))}
        </ol>
      )}
      {rows !== null && (
        <button type="button" data-add-row="" className={styles['add']} onClick={add}>
          <Icon name="plus" size={12} />
          {t('addRow')}
        </button>
      )}
    </section>
  );
}

/** The rows and the query, each following the other; `null` when rows cannot say what was typed. */
function useRows() {
  const query = useSearch(state => state.query);
  const [written, setWritten] = useState<{ readonly query: string; readonly rows: readonly QueryRow[] | null }>(() =>
    rowsOf(query),
  );
  const isOwn = written.query === query.trim();
  const current = isOwn ? written : rowsOf(query);
  const change = (rows: readonly QueryRow[]) => {
    const text = writeRows(rows);
    setWritten({ query: text, rows });
    useSearch.getState().ask({ query: text });
  };
  return { rows: current.rows, change };
}

function rowsOf(query: string) {
  const trimmed = query.trim();
  return { query: trimmed, rows: trimmed === '' ? [emptyRow] : readRows(trimmed) };
}
