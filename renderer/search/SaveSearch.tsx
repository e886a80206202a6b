import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { notifications } from '@mantine/notifications';
import { useServices } from '../app/services';
import { useKept } from '../app/state/kept-state';
import { useSearch } from '../app/state/search-state';
import { memoryMessages } from '../messages/memory-messages';
import { useMessages } from '../messages/use-messages';
import { keepSearch } from './search-memory';
import { isComposing } from '../ui/is-composing';
import styles from './result-tools.module.css';

/** Keep the search of the moment under a name. */
export function SaveSearch() {
  const t = useMessages(memoryMessages);
  const { engine } = useServices();
  const desk = useKept(state => state.desk);
  const query = useSearch(state => state.query);
  const [title, setTitle] = useState<string | null>(null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const name = title?.trim() ?? '';
    if (name === '') return;
    keepSearch(engine, name).then(
      () => notifications.show({ title: '', message: t('kept', { title: name }) }),
      () => notifications.show({ title: t('notKept'), message: t('notKeptMore') }),
    );
    setTitle(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    setTitle(null);
  };
  if (title === null) {
    return (
      <button
        type="button"
        className={styles['plain']}
        disabled={desk === null || desk.readOnly}
        onClick={() => setTitle(query)}
      >
        {t('save')}
      </button>
    );
  }
  return (
    <form onSubmit={save} className={styles['saveForm']}>
      <input
        type="text"
        autoFocus
        value={title}
        maxLength={200}
        aria-label={t('name')}
        onFocus={event => event.currentTarget.select()}
        onChange={event => setTitle(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" className={styles['plain']}>
        {t('keep')}
      </button>
    </form>
  );
}
