import { useMemo } from 'react';
import { ClauseElements } from '../reader/marks/clause-elements';
import { readerActions } from '../reader/reader-actions';
import { AboutDialog } from './AboutDialog';
import { CommandPalette } from './CommandPalette';
import { Desk } from './Desk';
import { ExportDialog } from './ExportDialog';
import { useFirstViewTaken } from './first-view/FirstWords';
import { Header } from './Header';
import { LeftPane } from './LeftPane';
import { QueryHelpSheet } from './QueryHelpSheet';
import { RightPanel } from './RightPanel';
import { GuideSheet } from './GuideSheet';
import { ShortcutSheet } from './ShortcutSheet';
import { StatusBar } from './StatusBar';
import { useOpenWork } from './state/desk-state';
import { usePaneOpen } from './state/panel-state';
import { useCommands } from './use-commands';
import { useEngineNews } from './use-engine-news';
import { useKeptAnnotations } from './use-kept-annotations';
import styles from './workbench.module.css';

/** The three columns that fold away, with the search above them and the status below. */
export function Workbench({ started }: { readonly started: boolean }) {
  const view = useOpenWork();
  const elements = useMemo(() => new ClauseElements(), []);
  const actions = useMemo(() => (view === null ? null : readerActions(view, elements)), [view, elements]);
  const outlineOpen = usePaneOpen('outline');
  const panelOpen = usePaneOpen('panel');
  const commands = useCommands(actions);
  useEngineNews();
  useKeptAnnotations();
  useFirstViewTaken();
  return (
    <div className={styles['workbench']} data-workbench="" data-outline={outlineOpen} data-panel={panelOpen}>
      <Header run={commands} />
      {outlineOpen && <LeftPane />}
      <Desk started={started} elements={elements} run={commands} />
      {panelOpen && <RightPanel />}
      <StatusBar run={commands} />
      <CommandPalette run={commands} />
      <ShortcutSheet />
      <GuideSheet />
      <QueryHelpSheet />
      <ExportDialog />
      <AboutDialog />
    </div>
  );
}
