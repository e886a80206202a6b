import { openDialog } from '../app/state/dialog-state';
import { useSearch } from '../app/state/search-state';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import styles from './search-panel.module.css';

const examples = [
  { query: '鼓励', hint: 'hintWord' },
  { query: '"互联互通"', hint: 'hintPhrase' },
  { query: '绿色 发展', hint: 'hintAnd' },
  { query: '可持续 -金融', hint: 'hintNot' },
  { query: 'zh:促进 -en:promote', hint: 'hintSides' },
] as const;

/** Before anything is asked: how one can ask, each line an example to try. */
export function QueryHints() {
  const t = useMessages(searchMessages);
  return (
    <section className={styles['hints']} aria-label={t('hints')}>
      <h2>{t('hints')}</h2>
      <ul>
        {examples.map(({ query, hint }) => (
          <li key={query}>
            <button type="button" onClick={() => useSearch.getState().ask({ query })}>
              <code>{query}</code>
              <span>{t(hint)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles['moreHelp']}>
        <button type="button" onClick={() => openDialog('query-help')}>
          <span>{t('allOfIt')}</span>
        </button>
      </p>
    </section>
  );
}
