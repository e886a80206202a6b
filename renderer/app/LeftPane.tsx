import { useMemo } from 'react';
import { appMessages } from '../messages/app-messages';
import { useMessages } from '../messages/use-messages';
import { Outline } from '../reader/Outline';
import { useOpenWork } from './state/desk-state';
import { useNoteCountState } from './state/note-counts';
import { clearText } from './state/panel-state';
import { usePlace } from './state/place-state';
import { useSearch } from './state/search-state';
import { useDesk } from './state/desk-state';
import styles from './panes.module.css';

function openSection(clauseId: string): void {
  useDesk.getState().turnTo('reader');
  clearText();
  usePlace.getState().jumpTo(clauseId, null, 'top');
}

/** The pane on the left: the work and its contents. */
export function LeftPane() {
  const t = useMessages(appMessages);
  const view = useOpenWork();
  const hits = useSearch(state => state.answer?.hits);
  const counts = useNoteCountState(state => state.counts);
  const hitClauses = useMemo(() => (hits ?? []).map(hit => hit.clauseId), [hits]);
  const noteClauses = useMemo(() => [...counts.keys()], [counts]);
  return (
    <nav className={styles['left']} aria-label={t('outlinePane')}>
      {view !== null && <Outline view={view} hitClauses={hitClauses} noteClauses={noteClauses} onOpen={openSection} />}
    </nav>
  );
}
