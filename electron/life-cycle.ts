import { app, type BrowserWindow, type WebContents } from 'electron';
import { tellPage } from './ipc/tell-page';
import type { Log } from './log';
import type { SafetyStore } from './safety/safety-store';

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

/**
 * Load a crashed page again; its store and the settings bring back the place. When it keeps crashing, `ask` puts the
 * question to the person: `true` tries once more, `false` quits.
 */
export function reloadCrashedPage(window: BrowserWindow, log: Log, ask: () => Promise<boolean>): void {
  let reloads: readonly number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error(`page gone: ${reason}, ${exitCode}`);
    const now = performance.now();
    reloads = [...reloads.filter(reload => now - reload < 60_000), now];
    if (reason === 'clean-exit') return;
    if (reloads.length <= mostReloads) return window.reload();
    void ask().then(again => (again ? window.reload() : app.quit()));
  });
}

/** After a run that did not end as it should: say how much of the annotations the safety copies have. */
export async function tellWhatWasRecovered(page: WebContents, safetyCopies: Promise<SafetyStore>): Promise<void> {
  const revision = await safetyCopies.then(store => store.status().revision).catch(() => 0);
  tellPage(page, 'app:notice', { code: 'ended-unexpectedly', facts: { revision } });
}
