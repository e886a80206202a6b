import { app, type BrowserWindow, Menu, shell } from 'electron';
import { CorpusError } from '../corpus/errors/corpus-error';
import type { Language } from '../corpus/model/language';
import type { AppFolders } from './app-folders';
import { Dialogs } from './dialogs';
import type { EngineHost } from './engine-host';
import { diagnosticReport } from './diagnostic-report';
import { copyToClipboard } from './files/clipboard';
import { grantFiles } from './files/grants';
import { openRecentWorks, type RecentWorks } from './files/recent-works';
import { openSettings, type SettingsStore } from './files/settings-store';
import { type FirstView, openFirstView } from './first-view/first-view';
import type { PageStart } from './first-view/page-start';
import type { Notice } from './ipc/contract';
import { tellPage } from './ipc/tell-page';
import { type Log, logFolder } from './log';
import { menuTemplate } from './menu';
import { paletteOf } from './window';

/** What main has of one person: their settings and recent works, their window, menu and engine. */
export interface Desk {
  readonly profile: string;
  readonly log: Log;
  readonly settings: SettingsStore;
  readonly recent: RecentWorks;
  readonly firstView: FirstView;
  readonly dialogs: Dialogs;
  readonly engine: EngineHost;
  /** The interface language: chosen, or else the system's. */
  readonly language: () => Language;
  readonly refreshMenu: () => void;
  /** Grant files that came from outside and tell the page; too many of them become a notice. */
  readonly openFiles: (paths: readonly string[]) => void;
}

/** What a profile keeps, opened before there is a window. `notices` are for the page once it is there. */
export interface OpenedProfile {
  readonly settings: SettingsStore;
  readonly recent: RecentWorks;
  readonly firstView: FirstView;
  readonly notices: readonly Notice[];
}

/** Open what a profile keeps; damaged files are set aside and reported, and never stop the start. */
export function openProfile(profile: string, folders: AppFolders): OpenedProfile {
  const notices: Notice[] = [];
  const onDamage = (file: string): void => void notices.push({ code: 'settings-damaged', facts: { file } });
  return {
    settings: openSettings(profile, onDamage),
    recent: openRecentWorks(profile, onDamage),
    firstView: openFirstView(profile, folders.renderer),
    notices,
  };
}

/** What the page of a profile starts with. */
export function pageStart({ settings, firstView }: OpenedProfile): PageStart {
  const stored = { ...settings.read(), language: chosenLanguage(settings) };
  return { settings: stored, palette: paletteOf(stored.theme), drawn: firstView.current(stored) };
}

function chosenLanguage(settings: SettingsStore): Language {
  return settings.read().language ?? (app.getLocale().startsWith('zh') ? 'zh' : 'en');
}

/** Lay the desk: connect the profile, the window and the engine. */
export function layDesk(
  { settings, recent, firstView }: OpenedProfile,
  window: BrowserWindow,
  engine: EngineHost,
  { profile, log }: { profile: string; log: Log },
): Desk {
  const page = window.webContents;
  const language = (): Language => chosenLanguage(settings);
  const refreshMenu = (): void => {
    const template = menuTemplate(language(), recent.list(), {
      command: id => tellPage(page, 'app:command', { id }),
      openWork: workId => tellPage(page, 'app:command', { id: 'work.open', argument: workId }),
      openLogs: () => void shell.openPath(logFolder(profile)),
      copyReport: () => void copyReport(),
      restartEngine: () => engine.start(),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
  };
  const dialogs = new Dialogs(window, language);
  const copyReport = async (): Promise<void> => {
    const { versions } = process;
    await copyToClipboard(
      diagnosticReport({ profile, version: app.getVersion(), language: language(), versions }),
      undefined,
    );
    await dialogs.reportCopied();
  };
  const openFiles = (paths: readonly string[]): void => {
    try {
      tellPage(
        page,
        'files:granted',
        grantFiles(paths, (id, granted) => engine.grant(id, granted)),
      );
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      tellPage(page, 'app:notice', { code: error.code, facts: error.facts });
    }
  };
  return {
    profile,
    log,
    settings,
    recent,
    firstView,
    engine,
    dialogs,
    language,
    refreshMenu,
    openFiles,
  };
}
