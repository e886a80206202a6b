import { Menu } from '@mantine/core';
import type { SearchToggles } from '../../corpus/search/search-answer';
import { useSearch } from '../app/state/search-state';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import styles from './search.module.css';

const toggles: readonly (keyof SearchToggles)[] = ['matchCase', 'wholeWord', 'stem', 'digits'];

/** Where to search, in what order to list, and how strings are compared. */
export function SearchOptions() {
  const t = useMessages(searchMessages);
  const state = useSearch();
  const active = toggles.filter(name => state.toggles[name]).length;
  return (
    <div className={styles['options']}>
      <button
        type="button"
        className={styles['chip']}
        title={t('scope')}
        onClick={() => state.ask({ scope: state.scope === 'work' ? 'library' : 'work' })}
      >
        {t(state.scope === 'work' ? 'thisWork' : 'library')}
      </button>
      <button
        type="button"
        className={styles['chip']}
        title={t('sort')}
        onClick={() => state.ask({ sort: state.sort === 'document' ? 'relevance' : 'document' })}
      >
        {t(state.sort === 'document' ? 'byDocument' : 'byRelevance')}
      </button>
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
              aria-checked={state.toggles[name]}
              leftSection={
                <span className={styles['tick']}>{state.toggles[name] && <Icon name="check" size={12} />}</span>
              }
              onClick={() => state.ask({ toggles: { ...state.toggles, [name]: !state.toggles[name] } })}
            >
              {t(name)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
