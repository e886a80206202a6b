import { notifications } from '@mantine/notifications';
import { spotlight } from '@mantine/spotlight';
import type { SettingsChange } from '../../electron/ipc/settings';
import { redoEdit, undoEdit } from '../alignment/alignment-actions';
import { useAlignment } from '../alignment/alignment-state';
import { hasAnnotationAtHand } from '../annotation/annotation-actions';
import { annotationHandlers } from '../annotation/annotation-handlers';
import { activate } from '../annotation/annotation-state';
import { dropLinkStart } from '../annotation/link-actions';
import { putOnTrayAndSay } from '../compare/tray-actions';
import { pickAndImport } from '../library/library-actions';
import { appMessages } from '../messages/app-messages';
import { translate } from '../messages/use-messages';
import type { ReaderActions } from '../reader/reader-actions';
import { selectedParts, selectionWithCitation } from '../reader/selected-text';
import { stepHit } from '../search/step-hit';
import { linkHandlers, stepInLog } from './annotation-commands';
import type { CommandHandlers } from './commands';
import { openClause } from './open-clause';
import { askForExport } from './export-work';
import { asPhrase, openCounts, showLines } from './state/count-state';
import { openDialog } from './state/dialog-state';
import type { Services } from './services';
import { openWorkNow, useDesk } from './state/desk-state';
import { showPanel, togglePane } from './state/panel-state';
import { usePlace } from './state/place-state';
import { useSearch, type SearchView } from './state/search-state';
import { useSettings } from './state/settings-state';
import { memberAt } from './state/tray-state';

/** The handlers for this window, its opened work and its machine. */
export function commandHandlers(services: Services, actions: ReaderActions | null): CommandHandlers {
  return {
    ...(actions === null ? {} : textHandlers(services, actions)),
    ...viewHandlers,
    ...searchHandlers(services),
    ...annotationHandlers,
    ...linkHandlers(services),
    ...alignmentHandlers(services, actions !== null),
    ...(actions === null ? {} : markHandlers(actions)),
    'file.library': () => useDesk.getState().turnTo(useDesk.getState().page === 'library' ? 'reader' : 'library'),
    'file.open': () => {
      useDesk.getState().turnTo('library');
      void pickAndImport(services);
    },
    'file.export': askForExport,
    'view.palette': () => spotlight.toggle(),
    'help.shortcuts': () => openDialog('shortcuts'),
    'help.about': () => openDialog('about'),
    'help.guide': () => openDialog('guide'),
  };
}

function textHandlers(services: Services, actions: ReaderActions): CommandHandlers {
  return {
    'text.next-clause': leaving(() => actions.stepClause(1)),
    'text.previous-clause': leaving(() => actions.stepClause(-1)),
    'text.other-language': leaving(() => actions.crossOver()),
    'text.next-word': () => actions.stepWord(1, false),
    'text.previous-word': () => actions.stepWord(-1, false),
    'text.extend-right': () => actions.stepWord(1, true),
    'text.extend-left': () => actions.stepWord(-1, true),
    'text.grow': () => actions.grow(),
    'text.shrink': () => actions.shrink(),
    'text.clear': () => {
      dropLinkStart();
      actions.clear();
    },
    'text.to-tray': () => {
      const { selection, focusId, topId } = usePlace.getState();
      const view = openWorkNow();
      const member = view === null ? null : memberAt(view, selection, focusId ?? topId);
      if (member !== null) putOnTrayAndSay(member);
    },
    'text.to-lines': linesOfSelection,
    'text.copy-citation': () => void copyWithCitation(services),
  };
}

/** Going elsewhere points away from the annotation one was at, or the next colour would be for it. */
function leaving(step: () => void): () => void {
  return () => {
    activate(null);
    step();
  };
}

/** With nothing selected and no annotation pointed at, the sentence one is at is what gets marked. */
function markHandlers(actions: ReaderActions): CommandHandlers {
  const ids = ['mark.gamboge', 'mark.malachite', 'mark.azurite', 'mark.carmine', 'mark.wisteria'] as const;
  const onSentence = (id: keyof typeof annotationHandlers) => () => {
    if (!hasAnnotationAtHand() || id === 'mark.both-sides') actions.ensureSelection();
    annotationHandlers[id]();
  };
  const marking = [
    ...ids,
    ...(['mark.again', 'mark.note', 'mark.tag', 'mark.underline', 'mark.comment', 'mark.both-sides'] as const),
  ];
  return Object.fromEntries(marking.map(id => [id, onSentence(id)]));
}

/** The page of links has its own undo while it is open; what was done before it was opened is in the common one. */
function alignmentHandlers(services: Services, opened: boolean): CommandHandlers {
  const aligning = () => useDesk.getState().page === 'alignment';
  return {
    ...(opened && { 'align.open': () => useDesk.getState().turnTo(aligning() ? 'reader' : 'alignment') }),
    'edit.undo': () => (aligning() && useAlignment.getState().past.length > 0 ? undoEdit(services) : stepInLog('undo')),
    'edit.redo': () =>
      aligning() && useAlignment.getState().future.length > 0 ? redoEdit(services) : stepInLog('redo'),
  };
}

async function copyWithCitation(services: Services): Promise<void> {
  const t = translate(appMessages);
  const view = openWorkNow();
  const { selection } = usePlace.getState();
  if (view === null || selection === null) {
    notifications.show({ title: t('nothingSelected'), message: t('nothingSelectedMore') });
    return;
  }
  const words = selectionWithCitation(view, selection);
  await services.desktop.copy(words);
  notifications.show({ title: t('copiedCitation'), message: words.slice(0, 120) });
}

/** The lines of the selected words, up to the end of their clause; with nothing selected, of the last node word. */
function linesOfSelection(): void {
  const view = openWorkNow();
  const { selection } = usePlace.getState();
  const [part] = view === null || selection === null ? [] : selectedParts(view, selection);
  if (part === undefined) openCounts();
  else showLines(asPhrase(part.clause.text.slice(part.range.start, part.range.end)));
}

const setting = (change: () => SettingsChange) => () => useSettings.getState().change(change());

const viewHandlers: CommandHandlers = {
  'view.side-by-side': setting(() => ({ layout: 'side-by-side' })),
  'view.stacked': setting(() => ({ layout: 'stacked' })),
  'view.chinese-only': setting(() => ({ layout: 'zh' })),
  'view.english-only': setting(() => ({ layout: 'en' })),
  'view.larger-text': setting(() => resized(1)),
  'view.smaller-text': setting(() => resized(-1)),
  'view.settings': () => openDialog('typography'),
  'view.theme': setting(() => ({ theme: nextTheme() })),
  'view.language': setting(() => ({ language: useSettings.getState().settings.language === 'en' ? 'zh' : 'en' })),
  'view.outline': () => togglePane('outline'),
  'view.panel': () => togglePane('panel'),
  'panel.search': () => showPanel('search'),
  'panel.notes': () => showPanel('notes'),
  'panel.compare': () => showPanel('compare'),
  'tray.compare': () => useDesk.getState().turnTo('comparison'),
  'counts.open': openCounts,
  'studies.open': () => useDesk.getState().turnTo('studies'),
  'documents.open': () => useDesk.getState().turnTo('documents'),
};

function searchHandlers(services: Services): CommandHandlers {
  const step = (by: 1 | -1) => () => stepHit(by, ({ clauseId, range }) => void openClause(services, clauseId, range));
  return {
    'edit.find': () => document.querySelector<HTMLInputElement>('[data-search-box]')?.select(),
    'edit.next-hit': step(1),
    'edit.previous-hit': step(-1),
    'search.builder': () => {
      showPanel('search');
      useSearch.setState({ isBuilding: !useSearch.getState().isBuilding });
    },
    'search.history': () => showSearchView('history'),
    'search.saved': () => showSearchView('saved'),
    'search.help': () => openDialog('query-help'),
  };
}

function showSearchView(view: SearchView): void {
  showPanel('search');
  useSearch.setState({ view });
}

function resized(step: 1 | -1): SettingsChange {
  const { typography } = useSettings.getState().settings;
  return { typography: { ...typography, size: Math.min(40, Math.max(12, typography.size + step)) } };
}

function nextTheme(): 'light' | 'sepia' | 'dark' {
  const { theme } = useSettings.getState().settings;
  if (theme === 'light' || theme === 'system') return 'sepia';
  return theme === 'sepia' ? 'dark' : 'light';
}
