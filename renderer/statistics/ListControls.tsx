import { useState } from 'react';
import { countMessages } from '../messages/count-messages';
import { useMessages } from '../messages/use-messages';
import { Choice } from '../ui/Choice';
import { useListSettings } from './list-settings';
import styles from './statistics.module.css';

/** Which words a list is of: language, how many in a row, numbers, and a filter. */
export function ListControls() {
  const t = useMessages(countMessages);
  const { language, length, numbers, change } = useListSettings();
  return (
    <>
      <Choice
        label={t('language')}
        value={language}
        onChoose={chosen => change({ language: chosen })}
        options={(['zh', 'en'] as const).map(value => ({ value, label: t(value) }))}
      />
      <label className={styles['field']}>
        {t('length')}
        <select value={length} onChange={event => change({ length: Number(event.target.value) })}>
          {[1, 2, 3, 4, 5].map(count => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      </label>
      <FilterField />
      <label className={styles['check']}>
        <input type="checkbox" checked={numbers} onChange={event => change({ numbers: event.target.checked })} />
        {t('numbers')}
      </label>
    </>
  );
}

/** While an input method composes, what is typed is not yet a filter. */
function FilterField() {
  const t = useMessages(countMessages);
  const { filter, change } = useListSettings();
  const [composed, setComposed] = useState<string | null>(null);
  return (
    <label className={styles['field']} title={t('filterHint')}>
      {t('filter')}
      <input
        type="text"
        className={styles['filter']}
        value={composed ?? filter}
        placeholder={t('filterExample')}
        spellCheck={false}
        maxLength={200}
        onCompositionStart={event => setComposed(event.currentTarget.value)}
        onCompositionEnd={event => {
          setComposed(null);
          change({ filter: event.currentTarget.value });
        }}
        onChange={event =>
          composed === null ? change({ filter: event.target.value }) : setComposed(event.target.value)
        }
      />
    </label>
  );
}
