import { join } from 'node:path';
import { app } from 'electron';
import { answerChannels } from './answers';
import { appFolders } from './app-folders';
import { layDesk, openProfile } from './desk';
import { engineHost, enginePage } from './engine-process';
import { filesToOpen } from './files/opened-files';
import { tellPage } from './ipc/tell-page';
import { finishWritesBeforeQuit, reloadCrashedPage, reportCrashes } from './life-cycle';
import { openLog } from './log';
import { answerSafetyChannels } from './safety/answer-safety-channels';
import { SafetyStore } from './safety/safety-store';
import { registerAppScheme, serveAppScheme } from './security/app-protocol';
import { harden } from './security/harden';
import { closeNetwork } from './security/refuse-network';
import { openWindow } from './window';

const profile = process.env['DUIDU_USER_DATA'] ?? app.getPath('userData');
app.setPath('userData', profile);
const log = openLog(profile);
reportCrashes(log);
closeNetwork();
registerAppScheme();

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit(); // the first instance opens the files

function start(): void {
  const folders = appFolders(__dirname);
  harden(scheme => log.warn(`refused a request to ${scheme}`));
  serveAppScheme(folders.renderer);

  const opened = openProfile(profile);
  const engine = engineHost(folders, profile, log);
  const window = openWindow(folders, profile, opened.settings.read().theme);
  const desk = layDesk(opened, window, engine, { profile, log });
  answerChannels(desk);
  const safetyCopies = SafetyStore.open(join(profile, 'safety'));
  answerSafetyChannels(safetyCopies, (channel, error) => log.error(`${channel} failed`, error));
  const closeSafetyCopies = (): Promise<void> => safetyCopies.then(store => store.close()).catch(() => {});
  desk.refreshMenu();

  const page = window.webContents;
  page.on('dom-ready', () => engine.attach(enginePage(page)));
  page.once('dom-ready', () => {
    for (const notice of opened.notices) tellPage(page, 'app:notice', notice);
    const files = filesToOpen(process.argv, process.cwd());
    if (files.length > 0) desk.openFiles(files);
  });
  window.once('ready-to-show', () => engine.start()); // half a second sooner to the first words on the screen
  window.once('closed', () => engine.attach(null));

  app.on('second-instance', (_event, argv, workingFolder) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    const files = filesToOpen(argv, workingFolder);
    if (files.length > 0) desk.openFiles(files);
  });
  app.on('window-all-closed', () => app.quit());
  finishWritesBeforeQuit(
    () => [opened.settings.settled(), opened.recent.settled(), closeSafetyCopies()],
    () => engine.end(),
  );
  reloadCrashedPage(window, log);
}
