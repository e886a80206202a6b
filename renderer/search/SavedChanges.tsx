import { useEffect, useState } from 'react';
import type { SavedRow } from '../../corpus/search/saved-rows';
import { useClauseActions } from '../app/clause-actions';
import { useServices } from '../app/services';
import { shortLabel } from '../../corpus/structure/citation-label';
import { useKept } from '../app/state/kept-state';
import { useSearch } from '../app/state/search-state';
import { memoryMessages } from '../messages/memory-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { acceptRun, runAgain, type SavedRun } from './search-memory';
import { useLibraryRevision } from './use-library-revision';
import styles from './memory.module.css';

/** What a kept search finds otherwise than when it was kept: rows added, gone and changed, each by name. */
export function SavedChanges() {
  const t = useMessages(memoryMessages);
  const language = useInterfaceLanguage();
  const run = useSavedRun();
  if (run === null) return null;
  const { saved, changes } = run.value;
  const since = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium' }).format(
    new Date(saved.found?.at ?? saved.created),
  );
  const count = changes.added.length + changes.removed.length + changes.changed.length;
  return (
    <section className={styles['changes']} aria-label={t('changes')}>
      <h3>{saved.title}</h3>
      <p role="status">
        {count === 0 ? t('asBefore', { since, count: run.value.now.total }) : t('changedSince', { since })}
      </p>
      <ChangeList head={t('added', { count: changes.added.length })} sign="+" rows={changes.added} />
      <ChangeList head={t('removed', { count: changes.removed.length })} sign="−" rows={changes.removed} isGone />
      <ChangeList head={t('altered', { count: changes.changed.length })} sign="≠" rows={changes.changed} />
      {count > 0 && (
        <button type="button" className={styles['plain']} onClick={() => void acceptRun(run.value).then(run.again)}>
          {t('accept')}
        </button>
      )}
    </section>
  );
}

/** The kept search of the moment, run again whenever it or the library is another. */
function useSavedRun(): { readonly value: SavedRun; readonly again: () => void } | null {
  const { engine } = useServices();
  const desk = useKept(state => state.desk);
  const savedId = useSearch(state => state.savedId);
  const revision = useLibraryRevision();
  const [attempt, setAttempt] = useState(0);
  const [value, setValue] = useState<SavedRun | null>(null);
  useEffect(() => {
    if (savedId === null || desk === null) return undefined;
    let stale = false;
    const run = async () => {
      const saved = await desk.searches.one(savedId);
      const found = saved === undefined ? null : await runAgain(engine, saved);
      if (!stale) setValue(found);
    };
    run().catch(() => undefined); // a query that fails says so in the place of its hits
    return () => {
      stale = true;
    };
  }, [engine, desk, savedId, revision, attempt]);
  return value === null || value.saved.id !== savedId ? null : { value, again: () => setAttempt(attempt + 1) };
}

const few = 20;

interface ChangeListProps {
  readonly head: string;
  /** Says without colour what kind of change it is. */
  readonly sign: string;
  readonly rows: readonly SavedRow[];
  /** What has gone cannot be opened. */
  readonly isGone?: boolean;
}

function ChangeList({ head, sign, rows, isGone = false }: ChangeListProps) {
  const { open } = useClauseActions();
  if (rows.length === 0) return null;
  return (
    <details open={rows.length <= few}>
      <summary>{head}</summary>
      <ul>
        {rows.slice(0, 500).map(({ clauseId, label, language, excerpt }) => (
          <li key={clauseId} lang={language === 'zh' ? 'zh-Hans' : 'en'}>
            <span aria-hidden="true">{sign}</span>
            {isGone ? (
              <span>{`${shortLabel(label)} ${excerpt}`}</span>
            ) : (
              <button type="button" onClick={() => open({ clauseId, range: null })}>
                {`${shortLabel(label)} ${excerpt}`}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
