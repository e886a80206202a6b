import { useEffect, useState } from 'react';
import { languages } from '../../corpus/model/language';
import type { Work } from '../../corpus/model/work';
import { useServices } from '../app/services';
import { documentMessages } from '../messages/document-messages';
import { useMessages } from '../messages/use-messages';
import { useWorks, useWorkTitle } from './clause-lookup';
import styles from './documents.module.css';

/** Behind the id of a work: the edition that its present one took the place of. */
const previous = '@previous';

interface DocumentPickerProps {
  readonly label: string;
  /** Id of a work, with `@previous` for the edition before; empty for none. */
  readonly value: string;
  readonly onPick: (id: string) => void;
}

/** One of the works of the library, or the edition of one that was replaced. */
export function DocumentPicker({ label, value, onPick }: DocumentPickerProps) {
  const t = useMessages(documentMessages);
  const works = useWorks();
  const replaced = useReplaced(works);
  const titleOf = useWorkTitle();
  return (
    <select
      aria-label={label}
      className={styles['picker']}
      value={value}
      onChange={event => onPick(event.currentTarget.value)}
    >
      <option value="">{t('pick')}</option>
      {works.flatMap(work => [
        <option key={work.id} value={work.id}>
          {titleOf(work)}
        </option>,
        ...(replaced.has(work.id)
          ? [
              <option key={work.id + previous} value={work.id + previous}>
                {t('previousOf', { title: titleOf(work) })}
              </option>,
            ]
          : []),
      ])}
    </select>
  );
}

/** What a picked document is called. */
export function useDocumentTitles(): (id: string) => string {
  const t = useMessages(documentMessages);
  const works = useWorks();
  const titleOf = useWorkTitle();
  return id => {
    const isPrevious = id.endsWith(previous);
    const work = works.find(one => one.id === (isPrevious ? id.slice(0, -previous.length) : id));
    const title = work === undefined ? id : titleOf(work);
    return isPrevious ? t('previousOf', { title }) : title;
  };
}

/** Ids of the works of which the library keeps an edition before the present one. */
function useReplaced(works: readonly Work[]): ReadonlySet<string> {
  const { engine } = useServices();
  const [replaced, setReplaced] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let awaited = true;
    const asked = works.flatMap(({ id }) =>
      languages.map(async language => ((await engine.previousEdition({ workId: id, language })) === null ? null : id)),
    );
    void Promise.all(asked).then(
      found => awaited && setReplaced(new Set(found.filter(id => id !== null))),
      () => undefined,
    );
    return () => {
      awaited = false;
    };
  }, [engine, works]);
  return replaced;
}
