import { useEffect, useState } from 'react';
import type { Annotation } from '../../corpus/model/annotation';
import { annotationMessages } from '../messages/annotation';
import { changeMessages } from '../messages/change-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import type { ChangeRow } from '../store/change';
import type { AnnotationRow } from '../store/rows';
import { useAnnotations } from './annotation-state';
import { useColourNames } from './use-colour-names';
import styles from './history.module.css';
import marks from './annotation.module.css';

/** What has become of one annotation, last change first: who did what and when; any version can be brought back. */
export function HistoryView({ annotation }: { readonly annotation: Annotation }) {
  const t = useMessages(annotationMessages);
  const log = useAnnotations(state => state.desk?.log);
  const [changes, setChanges] = useState<readonly ChangeRow[]>([]);
  useEffect(() => {
    let stopped = false;
    void log?.history('annotations', annotation.id).then(rows => !stopped && setChanges([...rows].reverse()));
    return () => {
      stopped = true;
    };
  }, [log, annotation]);
  return (
    <section className={styles['history']} aria-label={t('historyOf')}>
      {changes.length === 0 && <p className={marks['hint']}>{t('historyNone')}</p>}
      <ol>
        {changes.map((change, ordinal) => (
          <Version key={change.revision} change={change} id={annotation.id} isCurrent={ordinal === 0} />
        ))}
      </ol>
    </section>
  );
}

interface VersionProps {
  readonly change: ChangeRow;
  readonly id: string;
  readonly isCurrent: boolean;
}

function Version({ change, id, isCurrent }: VersionProps) {
  const t = useMessages(annotationMessages);
  const actionName = useMessages(changeMessages);
  const language = useInterfaceLanguage();
  const desk = useAnnotations(state => state.desk);
  const after = versionOf(change, id);
  return (
    <li>
      <span className={styles['when']}>
        {new Date(change.at).toLocaleString(language)} · {t(whoDid(change))}
      </span>
      <strong>{actionName(change.action)}</strong>
      {after !== null && <Look version={after} />}
      {after !== null && !isCurrent && desk?.readOnly === false && (
        <button type="button" className={marks['plain']} onClick={() => void desk.annotations.bringBack(after)}>
          {t('bringBack')}
        </button>
      )}
    </li>
  );
}

function Look({ version: { colour, tags, note } }: { readonly version: AnnotationRow }) {
  const nameOf = useColourNames();
  const words = [colour === null ? '' : nameOf(colour), ...tags.map(tag => `#${tag}`), note.slice(0, 160)];
  return <p className={styles['look']}>{words.filter(word => word !== '').join(' · ')}</p>;
}

/** How the annotation was just after a change; `null` when the change took it away. */
function versionOf({ edits }: ChangeRow, id: string): AnnotationRow | null {
  const edit = edits.find(one => one.table === 'annotations' && one.key === id);
  return edit?.table === 'annotations' ? edit.after : null;
}

function whoDid({ action }: ChangeRow): 'byYou' | 'byImport' | 'byEdition' {
  return action === 'import' ? 'byImport' : action === 're-anchor' ? 'byEdition' : 'byYou';
}
