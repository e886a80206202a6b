import { useMemo, useState, type FormEvent } from 'react';
import { useServices } from '../app/services';
import { openWorkNow } from '../app/state/desk-state';
import { useKept } from '../app/state/kept-state';
import { openWork } from '../app/state/open-work';
import { useSearch } from '../app/state/search-state';
import { memoryMessages } from '../messages/memory-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import type { SavedSearchRow } from '../store/rows';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { mannerOf } from './search-memory';
import { useLive } from './use-live';
import styles from './memory.module.css';

/** Searches kept under a name; running one again says what has changed since. */
export function SavedView() {
  const t = useMessages(memoryMessages);
  const desk = useKept(state => state.desk);
  const saved = useLive(useMemo(() => desk?.searches.saved() ?? null, [desk]));
  return (
    <section className={styles['memory']} aria-label={t('saved')}>
      {saved?.length === 0 && <p>{t('noneSaved')}</p>}
      <ul>
        {(saved ?? []).map(row => (
          <SavedLine key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function SavedLine({ row }: { readonly row: SavedSearchRow }) {
  const t = useMessages(memoryMessages);
  const language = useInterfaceLanguage();
  const services = useServices();
  const desk = useKept(state => state.desk);
  const [title, setTitle] = useState<string | null>(null);
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium' });
  const run = async () => {
    const workId = row.manner?.workId ?? null;
    if (workId !== null && openWorkNow()?.work.id !== workId) await openWork(services, workId);
    useSearch.getState().ask({ query: row.query, ...mannerOf(row), savedId: row.id });
  };
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const wanted = title?.trim() ?? '';
    if (wanted !== '') void desk?.searches.keep({ ...row, title: wanted });
    setTitle(null);
  };
  if (title !== null) {
    return (
      <li>
        <form onSubmit={rename} className={styles['head']}>
          <input
            type="text"
            autoFocus
            value={title}
            maxLength={200}
            aria-label={t('name')}
            onChange={event => setTitle(event.target.value)}
            onBlur={() => setTitle(null)}
          />
        </form>
      </li>
    );
  }
  return (
    <li>
      <button type="button" className={styles['line']} onClick={() => void run()}>
        <span className={styles['title']}>{row.title}</span>
        <span className={styles['query']}>{row.query}</span>
        <span className={styles['meta']}>
          {format.format(new Date(row.found?.at ?? row.created))}
          {row.found !== undefined && ` · ${t('foundThen', { count: row.found.total })}`}
        </span>
      </button>
      <span className={styles['lineTools']}>
        <button type="button" className={styles['plain']} onClick={() => setTitle(row.title)}>
          {t('rename')}
        </button>
        <IconButton label={t('drop', { title: row.title })} onClick={() => void desk?.searches.drop(row.id)}>
          <Icon name="trash" size={13} />
        </IconButton>
      </span>
    </li>
  );
}
