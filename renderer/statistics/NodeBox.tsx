import { Menu } from '@mantine/core';
import { useState, type Ref } from 'react';
import type { SearchToggles } from '../../corpus/search/search-answer';
import { useCounts } from '../app/state/count-state';
import { countMessages } from '../messages/count-messages';
import { searchMessages } from '../messages/search-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import styles from './statistics.module.css';

const toggles = [
  'matchCase',
  'wholeWord',
  'stem',
  'digits',
  'matchScript',
  'matchWidth',
] as const satisfies readonly (keyof SearchToggles)[];

/** Where the node word is written; Enter asks. While an input method composes, nothing is asked. */
export function NodeBox({ box }: { readonly box: Ref<HTMLInputElement> }) {
  const t = useMessages(countMessages);
  const query = useCounts(state => state.query);
  const form = useCounts(state => state.form);
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const typed = draft?.of === query ? draft.text : query;
  if (form !== null) {
    return (
      <span className={styles['formChip']} title={t('formHint')}>
        <span lang={form.language === 'zh' ? 'zh-Hans' : 'en'}>{form.form}</span>
        <IconButton label={t('clearForm')} onClick={() => useCounts.getState().ask({ query })}>
          <Icon name="close" size={12} />
        </IconButton>
      </span>
    );
  }
  return (
    <form
      className={styles['nodeBox']}
      onSubmit={event => {
        event.preventDefault();
        useCounts.getState().ask({ query: typed.trim() });
      }}
    >
      <input
        ref={box}
        type="text"
        data-node-box=""
        value={typed}
        aria-label={t('node')}
        title={t('nodeHint')}
        placeholder={t('nodeExample')}
        spellCheck={false}
        autoComplete="off"
        onChange={event => setDraft({ of: query, text: event.target.value })}
        onKeyDown={event => {
          // The Enter that ends a composition is the input method's.
          const composing = event.nativeEvent.isComposing || event.keyCode === 229;
          if (event.key === 'Enter' && composing) event.preventDefault();
          if (event.key === 'Escape' && !composing) event.currentTarget.blur();
        }}
      />
      <button type="submit" className={styles['primary']}>
        {t('ask')}
      </button>
    </form>
  );
}

/** Where to count, and how strings are compared. */
export function ScopeChoice({ withToggles }: { readonly withToggles: boolean }) {
  const t = useMessages(countMessages);
  const comparing = useMessages(searchMessages);
  const { scope, toggles: chosen, change } = useCounts();
  const active = toggles.filter(name => chosen[name]).length;
  return (
    <>
      <label className={styles['field']}>
        {t('scope')}
        <select value={scope} onChange={event => change({ scope: event.target.value as 'work' | 'library' })}>
          <option value="work">{t('thisWork')}</option>
          <option value="library">{t('library')}</option>
        </select>
      </label>
      {withToggles && (
        <Menu closeOnItemClick={false} position="bottom-end">
          <Menu.Target>
            <button type="button" className={styles['plainChip']} data-on={active > 0 || undefined}>
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
                aria-checked={chosen[name] ?? false}
                leftSection={<span className={styles['tick']}>{chosen[name] && <Icon name="check" size={12} />}</span>}
                onClick={() => change({ toggles: { ...chosen, [name]: !chosen[name] } })}
              >
                {comparing(name)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
