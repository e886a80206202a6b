import { openDialog } from '../app/state/dialog-state';
import { showLines } from '../app/state/count-state';
import { useSearch, type SearchView } from '../app/state/search-state';
import { countMessages } from '../messages/count-messages';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { TogglesMenu } from '../ui/TogglesMenu';
import styles from './search-panel.module.css';

/** Where to search, in what order to list, how strings are compared, and the other ways to ask. */
export function SearchOptions() {
  const t = useMessages(searchMessages);
  const counts = useMessages(countMessages);
  const { scope, sort, ask, query, toggles: compared, answer } = useSearch();
  return (
    <div className={styles['options']}>
      <button
        type="button"
        className={styles['chip']}
        title={t('scope')}
        onClick={() => ask({ scope: scope === 'work' ? 'library' : 'work' })}
      >
        {t(scope === 'work' ? 'thisWork' : 'library')}
      </button>
      <button
        type="button"
        className={styles['chip']}
        title={t('sort')}
        onClick={() => ask({ sort: sort === 'document' ? 'relevance' : 'document' })}
      >
        {t(sort === 'document' ? 'byDocument' : 'byRelevance')}
      </button>
      {answer !== null && (
        <button type="button" className={styles['chip']} onClick={() => showLines(query, { scope, toggles: compared })}>
          {counts('showAsConcordance')}
        </button>
      )}
      <TogglesMenu
        label={t('options')}
        className={styles['chip']}
        toggles={compared}
        onChange={toggles => ask({ toggles })}
      />
      <OtherWays />
    </div>
  );
}

function OtherWays() {
  const t = useMessages(searchMessages);
  const view = useSearch(state => state.view);
  const isBuilding = useSearch(state => state.isBuilding);
  const turnTo = (wanted: SearchView) => useSearch.setState({ view: view === wanted ? 'hits' : wanted });
  return (
    <span className={styles['ways']}>
      <IconButton
        label={t('builder')}
        pressed={isBuilding}
        onClick={() => useSearch.setState({ isBuilding: !isBuilding })}
      >
        <Icon name="rows" />
      </IconButton>
      <IconButton label={t('history')} pressed={view === 'history'} onClick={() => turnTo('history')}>
        <Icon name="history" />
      </IconButton>
      <IconButton label={t('saved')} pressed={view === 'saved'} onClick={() => turnTo('saved')}>
        <Icon name="star" />
      </IconButton>
      <IconButton label={t('howToAsk')} onClick={() => openDialog('query-help')}>
        <Icon name="help" />
      </IconButton>
    </span>
  );
}
