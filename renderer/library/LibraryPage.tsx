import { useMemo, useState } from 'react';
import type { Work, WorkId } from '../../corpus/model/work';
import { useServices } from '../app/services';
import { useOpenWork } from '../app/state/desk-state';
import { useNoteCountState } from '../app/state/note-counts';
import { problemSentence } from '../bridge/problem-sentence';
import { libraryMessages } from '../messages/library-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { ShowMore } from '../ui/ShowMore';
import { exportLibrary, importLibrary } from './archive-actions';
import { BinSection } from './BinSection';
import { ImportReports } from './ImportReports';
import { JobList } from './JobList';
import { pickAndImport } from './library-actions';
import { useLibrary } from './library-state';
import { WorkEntry } from './WorkEntry';
import { listedWorks, type WorkOrder } from './listed-works';
import { WorkTools } from './WorkTools';
import styles from './library.module.css';

interface LibraryPageProps {
  readonly onOpen: (workId: WorkId) => void;
  /** Open the page on which the links of a work are put right. */
  readonly onAlign: (workId: WorkId) => void;
}

/** The works of the library, set like a catalogue, and the way in for new ones. */
export function LibraryPage({ onOpen, onAlign }: LibraryPageProps) {
  const t = useMessages(libraryMessages);
  const language = useInterfaceLanguage();
  const services = useServices();
  const { works, problem } = useLibrary();
  return (
    <main className={styles['page']} aria-label={t('title')}>
      <div className={styles['column']}>
        <header className={styles['head']}>
          <div>
            <h1>{t('title')}</h1>
            {works !== null && <p>{t('count', { count: works.length })}</p>}
          </div>
          <div className={styles['tools']}>
            <button type="button" className={styles['tool']} onClick={() => void exportLibrary(services)}>
              {t('exportAll')}
            </button>
            <button type="button" className={styles['tool']} onClick={() => void importLibrary(services)}>
              {t('importAll')}
            </button>
            <button type="button" className={styles['import']} onClick={() => void pickAndImport(services)}>
              <Icon name="plus" size={14} />
              {t('import')}
            </button>
          </div>
        </header>
        <p className={styles['hint']}>{t('dropHint')}</p>
        {problem !== null && (
          <p role="alert" className={styles['problem']}>
            {problemSentence(problem)[language]}
          </p>
        )}
        <JobList />
        <ImportReports onOpen={onOpen} />
        {works !== null && <WorkList works={works} onOpen={onOpen} onAlign={onAlign} />}
        <BinSection />
      </div>
    </main>
  );
}

/** Works that are drawn at first, and with each press. */
const pageSize = 100;

interface WorkListProps extends LibraryPageProps {
  readonly works: readonly Work[];
}

function WorkList({ works, onOpen, onAlign }: WorkListProps) {
  const t = useMessages(libraryMessages);
  const openId = useOpenWork()?.work.id;
  const [wanted, setWanted] = useState('');
  const [order, setOrder] = useState<WorkOrder>('added');
  const notes = useNoteCountState(state => state.works);
  const [drawn, setDrawn] = useState(pageSize);
  const shown = useMemo(() => listedWorks(works, wanted, { order, notes }), [works, wanted, order, notes]);
  return (
    <>
      {works.length > 1 && <WorkTools wanted={wanted} onWant={setWanted} order={order} onOrder={setOrder} />}
      {shown.length === 0 && <p className={styles['hint']}>{t(works.length === 0 ? 'empty' : 'noneFits')}</p>}
      <ol className={styles['works']}>
        {shown.slice(0, drawn).map(work => (
          <WorkEntry
            key={work.id}
            work={work}
            open={work.id === openId}
            onOpen={onOpen}
            onAlign={onAlign}
            onTag={setWanted}
          />
        ))}
      </ol>
      <ShowMore left={shown.length - drawn} step={pageSize} onMore={() => setDrawn(drawn + pageSize)} />
    </>
  );
}
