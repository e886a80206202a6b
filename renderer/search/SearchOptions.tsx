import { Menu } from '@mantine/core';
import { openDialog } from '../app/state/dialog-state';
import type { SearchToggles } from '../../corpus/search/search-answer';
import { showLines } from '../app/state/count-state';
import { useSearch, type SearchView } from '../app/state/search-state';
import { countMessages } from '../messages/count-messages';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import styles from './search-panel.module.css';

const toggles = [
  'matchCase',
  'wholeWord',
  'stem',
  'digits',
  'matchScript',
  'matchWidth',
] as const satisfies readonly (keyof SearchToggles)[];

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
      <TogglesMenu />
      <OtherWays />
    </div>
  );
}

function TogglesMenu() {
  const t = useMessages(searchMessages);
  const { toggles: set, ask } = useSearch();
  const active = toggles.filter(name => set[name] ?? false).length;
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles['chip']} data-on={active > 0 || undefined}>
          {t('options')}
          {active > 0 && ` ${active}`}
          <Icon name="down" size={11} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {toggles.map(name => (
          <Menu.Item
            key={name}
            role="menuitemcheckbox"
            aria-checked={set[name] ?? false}
            leftSection={<span className={styles['tick']}>{set[name] && <Icon name="check" size={12} />}</span>}
            onClick={() => ask({ toggles: { ...set, [name]: !set[name] } })}
          >
            {t(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
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
