import { type KeyboardEvent } from 'react';
import { useAnnotations } from '../annotation/annotation-state';
import { NotesPanel } from '../annotation/NotesPanel';
import { ComparePanel } from '../compare/ComparePanel';
import { appMessages } from '../messages/app-messages';
import { useMessages } from '../messages/use-messages';
import { SearchPanel } from '../search/SearchPanel';
import { Guide } from './Guide';
import { useDesk, useOpenWork } from './state/desk-state';
import { usePanel, type PanelTab } from './state/panel-state';
import { useSearch } from './state/search-state';
import { useTray } from './state/tray-state';
import panes from './panes.module.css';
import styles from './right-panel.module.css';

const tabs: readonly PanelTab[] = ['search', 'notes', 'compare'];
const names = { search: 'tabSearch', notes: 'tabNotes', compare: 'tabCompare' } as const;

/** The panel on the right: search, notes and compare, one at a time. */
export function RightPanel() {
  const t = useMessages(appMessages);
  const { tab, turnTo } = usePanel();
  const tray = useTray();
  const hitCount = useSearch(state => state.answer?.total ?? 0);
  const noteCount = useAnnotations(state => state.annotations.length);
  const view = useOpenWork();
  const searching = useSearch(state => state.query !== '');
  const counts: Readonly<Record<PanelTab, number>> = { search: hitCount, notes: noteCount, compare: tray.length };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    turnTo(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <aside className={panes['right']} aria-label={t('panel')}>
      <div role="tablist" aria-label={t('panel')} className={styles['tabs']} onKeyDown={onKeyDown}>
        {tabs.map(name => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={tab === name}
            aria-controls="right-panel"
            tabIndex={tab === name ? 0 : -1}
            className={styles['tab']}
            onClick={() => turnTo(name)}
          >
            {t(names[name])}
            {counts[name] > 0 && <span className={styles['tabCount']}>{counts[name]}</span>}
          </button>
        ))}
      </div>
      <div id="right-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles['tabPanel']}>
        {tab === 'search' && !searching && <Guide />}
        {tab === 'search' && <SearchPanel />}
        {tab === 'notes' && <NotesPanel view={view} />}
        {tab === 'compare' && (
          <ComparePanel
            onCompare={() => useDesk.getState().turnTo('comparison')}
            onStudies={() => useDesk.getState().turnTo('studies')}
          />
        )}
      </div>
    </aside>
  );
}
