import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useComparisonStore } from '../app/comparison-store';
import { setTray, type TrayMember } from '../app/state/tray-state';
import { savedComparisonMessages } from '../messages/saved-comparison-messages';
import { translate, useInterfaceLanguage, useMessages } from '../messages/use-messages';
import type { ComparisonRepository } from '../store/comparison-repository';
import type { ComparisonSetRow } from '../store/rows';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { useClauseLookup, type ClauseLookup } from './clause-lookup';
import { hashMember, memberNews, type MemberNews } from './member-hash';
import buttons from '../ui/buttons.module.css';
import common from './page.module.css';
import styles from './saved.module.css';

/** What has been kept: opened, retitled or removed; and the comparison of the moment, to be kept under a title. */
export function SavedComparisons({ tray }: { readonly tray: readonly TrayMember[] }) {
  const t = useMessages(savedComparisonMessages);
  const store = useComparisonStore();
  const rows = useSaved(store);
  const [openId, setOpenId] = useState<string | null>(null);
  const opened = rows.find(({ id }) => id === openId) ?? null;
  const ids = [...tray, ...rows.flatMap(({ members }) => members)].map(({ clauseId }) => clauseId);
  const lookUp = useClauseLookup(ids);
  if (store === null) return null;
  return (
    <details className={styles['saved']} open={tray.length < 2}>
      <summary>
        {t('saved')} <span className={common['quiet']}>{rows.length}</span>
      </summary>
      {tray.length > 1 && (
        <SaveForm key={opened?.id ?? ''} tray={tray} opened={opened} store={store} lookUp={lookUp} onKept={setOpenId} />
      )}
      {rows.length === 0 && <p className={common['quiet']}>{t('none')}</p>}
      <ul>
        {rows.map(row => (
          <SavedRow key={row.id} row={row} store={store} lookUp={lookUp} onOpen={() => setOpenId(row.id)} />
        ))}
      </ul>
    </details>
  );
}

function useSaved(store: ComparisonRepository | null): readonly ComparisonSetRow[] {
  const [rows, setRows] = useState<readonly ComparisonSetRow[]>([]);
  useEffect(() => {
    if (store === null) return undefined;
    const subscription = store.all().subscribe(setRows);
    return () => subscription.unsubscribe();
  }, [store]);
  return rows;
}

interface SaveFormProps {
  readonly tray: readonly TrayMember[];
  readonly opened: ComparisonSetRow | null;
  readonly store: ComparisonRepository;
  readonly lookUp: ClauseLookup;
  readonly onKept: (id: string) => void;
}

function SaveForm({ tray, opened, store, lookUp, onKept }: SaveFormProps) {
  const t = useMessages(savedComparisonMessages);
  const save = async (data: FormData) => {
    const written = (name: string) => String(data.get(name) ?? '').trim();
    const members = await Promise.all(
      tray.map(async member => ({ ...member, hash: (await hashMember(lookUp, member)) ?? '' })),
    );
    const draft = { title: written('title') || t('untitled'), note: written('note'), members };
    if (opened === null) onKept(await store.create(draft));
    else await store.update(opened.id, draft);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault();
        void save(new FormData(event.currentTarget)).then(
          () => notifications.show({ title: '', message: t('kept') }),
          () => notifications.show({ title: t('notKept'), message: t('notKeptMore') }),
        );
      }}
    >
      <input
        name="title"
        aria-label={t('title')}
        placeholder={t('title')}
        defaultValue={opened?.title}
        maxLength={200}
      />
      <textarea
        name="note"
        aria-label={t('note')}
        placeholder={t('note')}
        defaultValue={opened?.note}
        rows={2}
        maxLength={20_000}
      />
      <button type="submit" className={buttons['primary']}>
        {t(opened === null ? 'save' : 'update')}
      </button>
    </form>
  );
}

interface SavedRowProps {
  readonly row: ComparisonSetRow;
  readonly store: ComparisonRepository;
  readonly lookUp: ClauseLookup;
  readonly onOpen: () => void;
}

function SavedRow({ row, store, lookUp, onOpen }: SavedRowProps) {
  const t = useMessages(savedComparisonMessages);
  const language = useInterfaceLanguage();
  const date = new Date(row.modified).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB');
  return (
    <li>
      <button
        type="button"
        className={styles['open']}
        aria-label={t('open', { title: row.title })}
        onClick={() => {
          setTray(row.members.map(({ hash: _hash, ...member }) => member));
          onOpen();
        }}
      >
        <strong>{row.title}</strong>
        <span>{row.members.map(({ label }) => label).join(' · ')}</span>
        {row.note !== '' && <span className={styles['note']}>{row.note}</span>}
        <span>{t('keptOn', { date })}</span>
        <News row={row} lookUp={lookUp} />
      </button>
      <IconButton label={t('remove', { title: row.title })} onClick={() => void removeRow(store, row)}>
        <Icon name="trash" size={14} />
      </IconButton>
    </li>
  );
}

/** Says which members are no longer what they were. */
function News({ row, lookUp }: Pick<SavedRowProps, 'row' | 'lookUp'>) {
  const t = useMessages(savedComparisonMessages);
  const [news, setNews] = useState<MemberNews>({ changed: [], gone: [] });
  const isRead = row.members.every(({ clauseId }) => lookUp.isRead(clauseId));
  useEffect(() => {
    let awaited = true;
    if (isRead) void memberNews(lookUp, row).then(found => awaited && setNews(found));
    return () => {
      awaited = false;
    };
    // What the look-up answers changes only when a work has been read.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isRead, row]);
  return (
    <>
      {news.changed.length > 0 && (
        <span role="status" className={styles['news']}>
          {t('changedSince', { labels: news.changed.join(', ') })}
        </span>
      )}
      {news.gone.length > 0 && (
        <span role="status" className={styles['news']}>
          {t('gone', { labels: news.gone.join(', ') })}
        </span>
      )}
    </>
  );
}

async function removeRow(store: ComparisonRepository, { id, title }: ComparisonSetRow): Promise<void> {
  const t = translate(savedComparisonMessages);
  await store.remove(id);
  notifications.show({ title: t('removed', { title }), message: t('removedMore') });
}
