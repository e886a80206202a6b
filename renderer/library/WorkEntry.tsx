import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Work, WorkId } from '../../corpus/model/work';
import { useServices } from '../app/services';
import { useNoteCountState } from '../app/state/note-counts';
import { libraryMessages } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { DocumentDetails } from './DocumentDetails';
import { removeWork } from './library-actions';
import { characterCount } from './listed-works';
import { WorkForm } from './WorkForm';
import styles from './library.module.css';

interface WorkEntryProps {
  readonly work: Work;
  readonly open: boolean;
  readonly onOpen: (workId: WorkId) => void;
  readonly onAlign: (workId: WorkId) => void;
  /** List the works of a tag. */
  readonly onTag: (tag: string) => void;
}

/** One work: its titles, what it holds, and doors to it. */
export function WorkEntry({ work, open, onOpen, onAlign, onTag }: WorkEntryProps) {
  const t = useMessages(libraryMessages);
  const services = useServices();
  const { zh, en } = work.titles;
  const [editing, setEditing] = useState(false);
  const remove = () =>
    void removeWork(services, work.id).then(() => notifications.show({ message: t('removed'), autoClose: 5_000 }));
  return (
    <li className={styles['work']}>
      <button type="button" className={styles['titles']} onClick={() => onOpen(work.id)}>
        {zh !== '' && <span lang="zh-Hans">{zh}</span>}
        {en !== '' && <span lang="en">{en}</span>}
        {zh === '' && en === '' && <span>{t('untitled')}</span>}
      </button>
      <WorkFacts work={work} open={open} onTag={onTag} />
      <div className={styles['tools']}>
        <button type="button" className={styles['tool']} aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {t('edit')}
        </button>
        <DocumentDetails work={work} />
        {work.documents.zh !== undefined && work.documents.en !== undefined && (
          <button type="button" className={styles['tool']} onClick={() => onAlign(work.id)}>
            <Icon name="book" size={13} />
            {t('alignment')}
          </button>
        )}
        <button type="button" className={styles['tool']} onClick={remove}>
          <Icon name="trash" size={13} />
          {t('remove')}
        </button>
      </div>
      {editing && <WorkForm work={work} onClose={() => setEditing(false)} />}
    </li>
  );
}

/** Languages, size, date and notes of a work, and its tags, each a way to the works that have it too. */
function WorkFacts({ work, open, onTag }: Pick<WorkEntryProps, 'work' | 'open' | 'onTag'>) {
  const t = useMessages(libraryMessages);
  const notes = useNoteCountState(state => state.works.get(work.id) ?? 0);
  const script = work.documents.zh?.script ?? null;
  const facts = [
    work.date,
    clauseWords(work, t),
    script === 'traditional' ? t('traditional') : null,
    t('characters', { thousands: (characterCount(work) / 1000).toFixed(1) }),
    notes > 0 ? t('notes', { count: notes }) : null,
    t('added', { date: work.added.slice(0, 10) }),
  ];
  return (
    <p className={styles['facts']}>
      {facts.filter(fact => fact !== null).join(' · ')}
      {work.tags.map(tag => (
        <button key={tag} type="button" className={styles['tag']} title={t('worksOfTag')} onClick={() => onTag(tag)}>
          {tag}
        </button>
      ))}
      {open && <strong className={styles['now']}>{t('openNow')}</strong>}
    </p>
  );
}

function clauseWords(work: Work, t: ReturnType<typeof useMessages<keyof typeof libraryMessages.zh>>): string {
  const zh = work.documents.zh?.clauseCount;
  const en = work.documents.en?.clauseCount;
  if (zh === undefined) return t('clausesEn', { en: en ?? 0 });
  return en === undefined ? t('clausesZh', { zh }) : t('clauses', { zh, en });
}
