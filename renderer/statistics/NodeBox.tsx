import { useState, type Ref } from 'react';
import { useCounts } from '../app/state/count-state';
import { countMessages } from '../messages/count-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { TogglesMenu } from '../ui/TogglesMenu';
import { isComposing } from '../ui/is-composing';
import buttons from '../ui/buttons.module.css';
import nodeBox from './node-box.module.css';
import styles from './statistics.module.css';

/** Where the node word is written; Enter asks. While an input method composes, nothing is asked. */
export function NodeBox({ box }: { readonly box: Ref<HTMLInputElement> }) {
  const t = useMessages(countMessages);
  const query = useCounts(state => state.query);
  const form = useCounts(state => state.form);
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const typed = draft?.of === query ? draft.text : query;
  if (form !== null) {
    return (
      <span className={nodeBox['formChip']} title={t('formHint')}>
        <span lang={form.language === 'zh' ? 'zh-Hans' : 'en'}>{form.form}</span>
        <IconButton label={t('clearForm')} onClick={() => useCounts.getState().ask({ query })}>
          <Icon name="close" size={12} />
        </IconButton>
      </span>
    );
  }
  return (
    <form
      className={nodeBox['nodeBox']}
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
          const composing = isComposing(event.nativeEvent);
          if (event.key === 'Enter' && composing) event.preventDefault();
          if (event.key === 'Escape' && !composing) event.currentTarget.blur();
        }}
      />
      <button type="submit" className={buttons['primary']}>
        {t('ask')}
      </button>
    </form>
  );
}

/** Where to count, and how strings are compared. */
export function ScopeChoice({ withToggles }: { readonly withToggles: boolean }) {
  const t = useMessages(countMessages);
  const { scope, toggles, change } = useCounts();
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
        <TogglesMenu
          label={t('options')}
          className={nodeBox['plainChip']}
          toggles={toggles}
          onChange={chosen => change({ toggles: chosen })}
        />
      )}
    </>
  );
}
