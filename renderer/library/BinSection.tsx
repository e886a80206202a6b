import { useEffect, useState } from 'react';
import { useServices } from '../app/services';
import { libraryMessages } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';
import { sizeWords } from './file-words';
import { emptyBin, refreshKeeping, restoreWork } from './library-actions';
import { useLibrary } from './library-state';
import { titleOf } from './listed-works';
import styles from './library.module.css';

/** The works that were removed, each to be restored or deleted for good, and how much room everything takes. */
export function BinSection() {
  const t = useMessages(libraryMessages);
  const services = useServices();
  const { bin, works } = useLibrary();
  useEffect(() => void refreshKeeping(services), [services, works]);
  if (bin === null) return null;
  return (
    <section className={styles['bin']} aria-label={t('bin')}>
      <header>
        <h2>{t('bin')}</h2>
        {bin.length > 0 && <Deletion label={t('emptyBin')} onDelete={() => void emptyBin(services, null)} />}
      </header>
      {bin.length === 0 && <p className={styles['hint']}>{t('binEmpty')}</p>}
      <ul>
        {bin.map(({ work, removed }) => (
          <li key={work.id}>
            <span>{titleOf(work) || t('untitled')}</span>
            <small>{t('binnedAt', { date: removed.slice(0, 10) })}</small>
            <button type="button" className={styles['tool']} onClick={() => void restoreWork(services, work.id)}>
              {t('restore')}
            </button>
            <Deletion label={t('deleteNow')} onDelete={() => void emptyBin(services, work.id)} />
          </li>
        ))}
      </ul>
      <StorageLine />
    </section>
  );
}

/** Deleting for good takes a second press, on a button that says so. */
function Deletion({ label, onDelete }: { readonly label: string; readonly onDelete: () => void }) {
  const t = useMessages(libraryMessages);
  const [asked, setAsked] = useState(false);
  return (
    <button
      type="button"
      className={styles['tool']}
      data-asked={asked || undefined}
      onBlur={() => setAsked(false)}
      onClick={() => {
        if (asked) onDelete();
        setAsked(!asked);
      }}
    >
      {asked ? t('sure') : label}
    </button>
  );
}

function StorageLine() {
  const t = useMessages(libraryMessages);
  const storage = useLibrary(state => state.storage);
  if (storage === null) return null;
  const works = storage.works.reduce((sum, { byteCount }) => sum + byteCount, 0);
  const parts = {
    works: sizeWords(works),
    index: sizeWords(storage.indexByteCount),
    bin: sizeWords(storage.binByteCount),
  };
  return (
    <p className={styles['hint']}>
      {t('storage')}: {t('storageUse', parts)}
      {storage.setAsideByteCount > 0 && <> · {t('setAside', { bytes: sizeWords(storage.setAsideByteCount) })}</>}
    </p>
  );
}
