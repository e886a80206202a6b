import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Work } from '../../corpus/model/work';
import { useServices } from '../app/services';
import { libraryMessages } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';
import { changeWork } from './library-actions';
import { titleOf } from './listed-works';
import { isComposing } from '../ui/is-composing';
import styles from './library.module.css';

/** Titles, date and tags of a work, to be corrected. Enter saves, Esc leaves all as it was. */
export function WorkForm({ work, onClose }: { readonly work: Work; readonly onClose: () => void }) {
  const t = useMessages(libraryMessages);
  const services = useServices();
  const [draft, setDraft] = useState({ ...work.titles, date: work.date ?? '', tags: work.tags.join('，') });
  const change = (part: Partial<typeof draft>) => setDraft(before => ({ ...before, ...part }));
  const date = draft.date.trim();
  const isDateWrong = date !== '' && !isDate(date);
  const save = async () => {
    if (isDateWrong) return;
    const titles = { zh: draft.zh.trim(), en: draft.en.trim() };
    await changeWork(services, work, { titles, date: date === '' ? null : date, tags: tagsOf(draft.tags) });
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form
      className={styles['form']}
      aria-label={t('editOf', { title: titleOf(work) })}
      onKeyDown={onKeyDown}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={t('titleZh')}>
        <input autoFocus lang="zh-Hans" value={draft.zh} onChange={event => change({ zh: event.target.value })} />
      </Field>
      <Field label={t('titleEn')}>
        <input lang="en" value={draft.en} onChange={event => change({ en: event.target.value })} />
      </Field>
      <Field label={t('date')}>
        <input
          value={draft.date}
          placeholder={t('dateHint')}
          aria-invalid={isDateWrong}
          onChange={event => change({ date: event.target.value })}
        />
      </Field>
      <Field label={t('tags')}>
        <input
          value={draft.tags}
          placeholder={t('tagsHint')}
          onChange={event => change({ tags: event.target.value })}
        />
      </Field>
      {isDateWrong && <p role="alert">{t('dateWrong')}</p>}
      <FormFoot onCancel={onClose} />
    </form>
  );
}

function FormFoot({ onCancel }: { readonly onCancel: () => void }) {
  const t = useMessages(libraryMessages);
  return (
    <div className={styles['tools']}>
      <button type="submit" className={styles['import']}>
        {t('save')}
      </button>
      <button type="button" className={styles['tool']} onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label>
      <span>{label}</span>
      {children}
    </label>
  );
}

/** ISO 8601: a year, a month or a day. */
function isDate(words: string): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(words);
}

function tagsOf(words: string): string[] {
  return [...new Set(words.split(/[,，、;；]/).map(tag => tag.trim()))].filter(tag => tag !== '');
}
