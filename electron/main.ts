import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { answerChannels } from './answers';
import { appFolders } from './app-folders';
import { carryOut, commandIn } from './command-line';
import { layDesk, openProfile, pageStart } from './desk';
import { engineHost, enginePage } from './engine-process';
import { hearOpenedFiles, type OpenedFiles } from './files/handed-files';
import { filesToOpen } from './files/opened-files';
import { tellPage } from './ipc/tell-page';
import { finishWritesBeforeQuit, reloadCrashedPage, reportCrashes, tellWhatWasRecovered } from './life-cycle';
import { type Log, openLog } from './log';
import { checkProfile } from './profile/check-profile';
import { refuseToStart } from './profile/refuse-to-start';
import { beginSession } from './profile/session-mark';
import { answerSafetyChannels } from './safety/answer-safety-channels';
import { SafetyStore } from './safety/safety-store';
import { setDatabaseAside } from './safety/set-database-aside';
import { registerAppScheme, serveAppScheme } from './security/app-protocol';
import { harden } from './security/harden';
import { closeNetwork } from './security/refuse-network';
import { openWindow, paletteOf } from './window';

/** Milliseconds from a page that is ready to its words on the screen: an engine that starts meanwhile doubles them. */
const presentation = 120;

const command = commandIn(process.argv, app.isPackaged);
if (command !== null) carryOut(command, __dirname);
const profile = resolve(process.env['DUIDU_USER_DATA'] ?? ownFolder());
const problem = checkProfile(profile);
closeNetwork();
registerAppScheme();
if (problem === null) begin();
else refuseToStart(problem);

/** Electron's folder for our data; where a home cannot be used it would be the one to complain about. */
function ownFolder(): string {
  try {
    return app.getPath('userData');
  } catch {
    return join(homedir(), '.config', 'Duidu');
  }
}

function begin(): void {
  app.setPath('userData', profile);
  const log = openLog(profile);
  reportCrashes(log);
  const handed = hearOpenedFiles();
  if (app.requestSingleInstanceLock()) void app.whenReady().then(() => start(log, handed));
  else app.quit(); // the first instance opens the files
}

function start(log: Log, handed: OpenedFiles): void {
  const session = beginSession(profile);
  const folders = appFolders(__dirname);
  harden(scheme => log.warn(`refused a request to ${scheme}`));
  const opened = openProfile(profile, folders);
  serveAppScheme(folders.renderer, () => pageStart(opened));
  const window = openWindow(folders, profile, paletteOf(opened.settings.read().theme));
  const engine = engineHost(folders, profile, log);
  const desk = layDesk(opened, window, engine, { profile, log });
  answerChannels(desk);
  const safetyCopies = SafetyStore.open(join(profile, 'safety'));
  const page = window.webContents;
  answerSafetyChannels(
    { copies: safetyCopies, setDatabaseAside: () => setDatabaseAside(profile, page.session) },
    (channel, error) => log.error(`${channel} failed`, error),
  );
  const closeSafetyCopies = (): Promise<void> => safetyCopies.then(store => store.close()).catch(() => {});
  desk.refreshMenu();

  page.on('dom-ready', () => engine.attach(enginePage(page)));
  page.once('dom-ready', () => {
    for (const notice of opened.notices) tellPage(page, 'app:notice', notice);
    if (session.followsCrash) void tellWhatWasRecovered(page, safetyCopies);
    const files = filesToOpen(process.argv, process.cwd());
    if (files.length > 0) desk.openFiles(files);
    handed.openWith(desk.openFiles);
  });
  window.once('ready-to-show', () => setTimeout(() => engine.start(), presentation));
  window.once('closed', () => engine.attach(null));

  app.on('second-instance', (_event, argv, workingFolder) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    const files = filesToOpen(argv, workingFolder);
    if (files.length > 0) desk.openFiles(files);
  });
  app.on('window-all-closed', () => app.quit());
  finishWritesBeforeQuit(
    () => [opened.settings.settled(), opened.recent.settled(), opened.firstView.settled(), closeSafetyCopies()],
    () => {
      engine.end();
      session.end();
    },
  );
  reloadCrashedPage(window, log, () => desk.dialogs.pageKeepsCrashing());
}
