import { app, type BrowserWindow } from 'electron';
import type { Log } from './log';

/** Note what nobody caught. An exception in main must not open Electron's dialog, which waits for a person. */
export function reportCrashes(log: Log): void {
  process.on('uncaughtException', error => log.error('uncaught exception', error));
  process.on('unhandledRejection', reason => log.error('unhandled rejection', reason));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    log.error(`${type} process gone: ${reason}, ${exitCode}`);
  });
}

/** Let writes that have begun reach the disk before the program ends; then run `last`. */
export function finishWritesBeforeQuit(writes: () => readonly Promise<void>[], last: () => void): void {
  let finished = false;
  app.on('will-quit', event => {
    if (finished) return last();
    event.preventDefault();
    void Promise.all(writes()).then(() => {
      finished = true;
      setImmediate(() => app.quit()); // not from within this event: it would be lost
    });
  });
}

/** Most times a crashed page is loaded again within a minute. */
const mostReloads = 3;

/** Load a crashed page again; its store and the settings bring back the place. A page that keeps crashing stays. */
export function reloadCrashedPage(window: BrowserWindow, log: Log): void {
  let reloads: readonly number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error(`page gone: ${reason}, ${exitCode}`);
    const now = performance.now();
    reloads = [...reloads.filter(reload => now - reload < 60_000), now];
    if (reason !== 'clean-exit' && reloads.length <= mostReloads) window.reload();
  });
}
