import { useMemo, useState } from 'react';
import { useKept } from '../app/state/kept-state';
import { useSearch } from '../app/state/search-state';
import { memoryMessages } from '../messages/memory-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import type { SearchHistoryRow } from '../store/rows';
import { useLive } from './use-live';
import styles from './memory.module.css';

const page = 100;

/** Every question that was asked, newest first, to be looked through and asked again. */
export function HistoryView() {
  const t = useMessages(memoryMessages);
  const desk = useKept(state => state.desk);
  const history = useLive(useMemo(() => desk?.searches.history() ?? null, [desk]));
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(page);
  const [isAsking, setAsking] = useState(false);
  const found = (history ?? []).filter(({ query }) => query.toLowerCase().includes(words.trim().toLowerCase()));
  const clear = () => {
    if (isAsking) void desk?.searches.forget(null);
    setAsking(!isAsking);
  };
  return (
    <section className={styles['memory']} aria-label={t('history')}>
      <div className={styles['head']}>
        <input
          type="text"
          value={words}
          aria-label={t('searchHistory')}
          placeholder={t('searchHistory')}
          onChange={event => setWords(event.target.value)}
        />
        {(history ?? []).length > 0 && (
          <button type="button" className={styles['plain']} onClick={clear} onBlur={() => setAsking(false)}>
            {t(isAsking ? 'clearReally' : 'clearHistory')}
          </button>
        )}
      </div>
      {history !== null && found.length === 0 && <p>{t(history.length === 0 ? 'noHistory' : 'notInHistory')}</p>}
      <ul>
        {found.slice(0, shown).map(row => (
          <HistoryLine key={row.id} row={row} />
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" className={styles['plain']} onClick={() => setShown(shown + page)}>
          {t('earlier', { count: found.length - shown })}
        </button>
      )}
    </section>
  );
}

function HistoryLine({ row }: { readonly row: SearchHistoryRow }) {
  const t = useMessages(memoryMessages);
  const language = useInterfaceLanguage();
  const desk = useKept(state => state.desk);
  const asked = new Date(row.asked);
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <li>
      <button type="button" className={styles['line']} onClick={() => useSearch.getState().ask({ query: row.query })}>
        <span className={styles['query']}>{row.query}</span>
        <span className={styles['meta']}>
          {[format.format(asked), row.total === undefined ? '' : t('foundThen', { count: row.total })]
            .filter(words => words !== '')
            .join(' · ')}
        </span>
      </button>
      <IconButton label={t('forget', { query: row.query })} onClick={() => void desk?.searches.forget(row.id ?? -1)}>
        <Icon name="close" size={12} />
      </IconButton>
    </li>
  );
}
