import { app, shell } from 'electron';
import type { Desk } from './desk';
import { copyToClipboard } from './files/clipboard';
import { grantFiles } from './files/grants';
import { saveExport } from './files/save-export';
import type { Channel } from './ipc/channels';
import { handle, type Responder } from './ipc/handle';
import { logFolder } from './log';

/** Answer every channel with what is on the desk. */
export function answerChannels(desk: Desk): void {
  const { dialogs, engine, firstView, log, recent, settings } = desk;
  const answer = <C extends Channel>(channel: C, respond: Responder<C>): void =>
    handle(channel, respond, (failed, error) => log.error(`${failed} failed`, error));

  answer('app:about', () => {
    const { chrome, electron, node } = process.versions;
    return { version: app.getVersion(), electron: electron ?? '', chrome: chrome ?? '', node };
  });
  answer('files:pick', async () => {
    const paths = await dialogs.pickFiles();
    return paths.length === 0 ? null : grantFiles(paths, (id, granted) => engine.grant(id, granted));
  });
  answer('files:pick-place', async ({ suggestedName }) => {
    const path = await dialogs.pickPlace(suggestedName);
    return path === null ? null : grantFiles([path], (id, granted) => engine.grant(id, granted));
  });
  answer('files:drop', ({ paths }) => desk.openFiles(paths));
  answer('recent:list', () => [...recent.list()]);
  answer('recent:note', async work => {
    const works = await recent.note(work);
    desk.refreshMenu();
    return [...works];
  });
  answer('export:save', ({ suggestedName, content }) =>
    saveExport(suggestedName, content, name => dialogs.pickPlace(name)),
  );
  answer('settings:read', () => ({ ...settings.read(), language: desk.language() }));
  answer('settings:write', async change => {
    const written = settings.change(change); // the menu must not wait for the disk
    if (change.language !== undefined) desk.refreshMenu();
    return { ...(await written), language: desk.language() };
  });
  answer('view:keep', view => firstView.keep(view));
  answer('clipboard:write', ({ text, html }) => copyToClipboard(text, html));
  answer('shell:open-link', ({ url }) => dialogs.openLink(url));
  answer('logs:open', async () => void (await shell.openPath(logFolder(desk.profile))));
  answer('logs:write', ({ level, message }) => log[level](`page: ${message}`));
  answer('engine:restart', () => engine.start());
}
