import { useMemo } from 'react';
import { AlignmentPage } from '../alignment/AlignmentPage';
import { pointAt } from '../annotation/annotation-actions';
import { EdgeHandles } from '../annotation/EdgeHandles';
import { MarginNotes } from '../annotation/MarginNotes';
import { SelectionBar } from '../annotation/SelectionBar';
import { useAnnotationMarks } from '../annotation/use-annotation-marks';
import { useReAnchoring } from '../annotation/use-re-anchoring';
import { problemSentence } from '../bridge/problem-sentence';
import { ComparisonPage } from '../compare/ComparisonPage';
import { DocumentsPage } from '../compare/DocumentsPage';
import { StudiesPage } from '../compare/StudiesPage';
import { LibraryPage } from '../library/LibraryPage';
import { readerMessages } from '../messages/reader-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import type { ClauseElements } from '../reader/marks/clause-elements';
import { OpeningPage } from '../reader/OpeningPage';
import { ReaderPage } from '../reader/ReaderPage';
import { useHitMarks } from '../search/use-hit-marks';
import { CountsPage } from '../statistics/CountsPage';
import { ClauseMenu } from './ClauseMenu';
import { FirstWords } from './first-view/FirstWords';
import { pagePlaces } from './page-places';
import { useServices } from './services';
import { useDesk } from './state/desk-state';
import { openWork } from './state/open-work';
import { showPanel } from './state/panel-state';
import type { WorkView } from './state/work-view';
import type { RunCommand } from './use-commands';
import buttons from '../ui/buttons.module.css';
import styles from './workbench.module.css';

interface DeskProps {
  readonly started: boolean;
  readonly elements: ClauseElements;
  readonly run: RunCommand;
}

/** The middle of the window: the text, the library, or a word about why there is neither. */
export function Desk({ started, elements, run }: DeskProps) {
  const services = useServices();
  const desk = useDesk(state => state.desk);
  const page = useDesk(state => state.page);
  const turnTo = useDesk(state => state.turnTo);
  if (page === 'library') {
    return (
      <div className={styles['desk']}>
        <LibraryPage
          onOpen={workId => void openWork(services, workId)}
          onAlign={workId => void openWork(services, workId).then(view => view && turnTo('alignment'))}
        />
      </div>
    );
  }
  if (page === 'alignment' && desk.status === 'open') {
    return (
      <div className={styles['desk']}>
        <AlignmentPage workId={desk.view.work.id} onBack={() => turnTo('reader')} />
      </div>
    );
  }
  if (page === 'studies') {
    return (
      <div className={styles['desk']}>
        <StudiesPage />
      </div>
    );
  }
  if (page === 'counts') {
    return (
      <div className={styles['desk']}>
        <CountsPage />
      </div>
    );
  }
  if (page === 'documents') {
    return (
      <div className={styles['desk']}>
        <DocumentsPage />
      </div>
    );
  }
  if (page === 'comparison') {
    return (
      <div className={styles['desk']}>
        <ComparisonPage />
      </div>
    );
  }
  return (
    <div className={styles['desk']}>
      {desk.status === 'open' ? (
        <OpenDesk key={desk.view.work.id} view={desk.view} elements={elements} run={run} />
      ) : (
        <EmptyDesk busy={!started || desk.status === 'opening'} run={run} />
      )}
    </div>
  );
}

/** The same at every drawing: with another one each row of the text would be drawn again. */
const openNotes = () => showPanel('notes');

interface OpenDeskProps {
  readonly view: WorkView;
  readonly elements: ClauseElements;
  readonly run: RunCommand;
}

function OpenDesk({ view, elements, run }: OpenDeskProps) {
  const t = useMessages(readerMessages);
  const hits = useHitMarks();
  const places = useMemo(() => pagePlaces(elements), [elements]);
  const annotated = useAnnotationMarks();
  const marks = useMemo(() => ({ ...annotated, ...hits }), [annotated, hits]);
  useReAnchoring(view);
  return (
    <>
      <ClauseMenu run={run}>
        <ReaderPage
          view={view}
          elements={elements}
          marks={marks}
          onOpenNotes={openNotes}
          onPoint={pointAt}
          beside={
            <>
              <MarginNotes view={view} places={places} />
              <EdgeHandles places={places} />
            </>
          }
        />
      </ClauseMenu>
      <section aria-label={t('selectionTools')}>
        <SelectionBar
          onCompare={() => run('text.to-tray')}
          onLines={() => run('text.to-lines')}
          onLink={() => run('mark.link')}
          onCopy={() => run('text.copy-citation')}
        />
      </section>
    </>
  );
}

function EmptyDesk({ busy, run }: { readonly busy: boolean; readonly run: RunCommand }) {
  const t = useMessages(readerMessages);
  const language = useInterfaceLanguage();
  const desk = useDesk(state => state.desk);
  const failed = desk.status === 'failed';
  const first = desk.status === 'opening' ? desk.first : null;
  if (busy) {
    return (
      <FirstWords>
        {first === null ? (
          <main className={styles['empty']} aria-busy="true">
            <h1>{t('opening')}</h1>
          </main>
        ) : (
          <OpeningPage first={first} />
        )}
      </FirstWords>
    );
  }
  return (
    <main className={styles['empty']} role={failed ? 'alert' : undefined}>
      <h1>{t(failed ? 'failed' : 'nothingOpen')}</h1>
      <p>{failed ? problemSentence(desk.problem)[language] : t('nothingOpenHint')}</p>
      <button type="button" className={buttons['primary']} onClick={() => run('file.library')}>
        {t('openLibrary')}
      </button>
    </main>
  );
}
