import type { WorkId } from '../../corpus/model/work';
import { useServices } from '../app/services';
import { useOpenWork } from '../app/state/desk-state';
import { problemSentence } from '../bridge/problem-sentence';
import { libraryMessages } from '../messages/library-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { ImportReports } from './ImportReports';
import { JobList } from './JobList';
import { pickAndImport } from './library-actions';
import { useLibrary } from './library-state';
import { WorkEntry } from './WorkEntry';
import styles from './library.module.css';

/** The works of the library, set like a catalogue, and the way in for new ones. */
export function LibraryPage({ onOpen }: { readonly onOpen: (workId: WorkId) => void }) {
  const t = useMessages(libraryMessages);
  const language = useInterfaceLanguage();
  const services = useServices();
  const openId = useOpenWork()?.work.id;
  const { works, problem } = useLibrary();
  return (
    <main className={styles['page']} aria-label={t('title')}>
      <div className={styles['column']}>
        <header className={styles['head']}>
          <div>
            <h1>{t('title')}</h1>
            {works !== null && <p>{t('count', { count: works.length })}</p>}
          </div>
          <button type="button" className={styles['import']} onClick={() => void pickAndImport(services)}>
            <Icon name="plus" size={14} />
            {t('import')}
          </button>
        </header>
        <p className={styles['hint']}>{t('dropHint')}</p>
        {problem !== null && (
          <p role="alert" className={styles['problem']}>
            {problemSentence(problem)[language]}
          </p>
        )}
        <JobList />
        <ImportReports onOpen={onOpen} />
        {works?.length === 0 && <p className={styles['hint']}>{t('empty')}</p>}
        <ol className={styles['works']}>
          {works?.map(work => (
            <WorkEntry key={work.id} work={work} open={work.id === openId} onOpen={onOpen} />
          ))}
        </ol>
      </div>
    </main>
  );
}
