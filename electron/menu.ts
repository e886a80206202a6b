import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../corpus/model/language';
import type { RecentWork } from './ipc/contract';
import { type MenuCommand, menuCommands } from './ipc/menu-commands';
import { type MenuMessage, menuMessages } from './menu-messages';

/** What choosing an entry does. */
export interface MenuActions {
  readonly command: (id: MenuCommand) => void;
  readonly openWork: (workId: string) => void;
  readonly openLogs: () => void;
  readonly copyReport: () => void;
  readonly restartEngine: () => void;
}

type Item = MenuItemConstructorOptions;
const separator: Item = { type: 'separator' };

/** The application menu in one language. Roles stand where the system does the work itself. */
export function menuTemplate(language: Language, recent: readonly RecentWork[], actions: MenuActions): readonly Item[] {
  const label = (message: MenuMessage): string => menuMessages[message][language];
  const command = (id: MenuCommand): Item => ({
    id,
    label: label(id),
    ...(menuCommands[id] === null ? {} : { accelerator: menuCommands[id] }),
    click: () => actions.command(id),
  });
  const role = (name: NonNullable<Item['role']>, message: MenuMessage): Item => ({ role: name, label: label(message) });
  const recentItems = recent.map((work): Item => ({
    label: titleIn(work, language),
    click: () => actions.openWork(work.workId),
  }));
  const noRecent: Item = { label: label('file.no-recent'), enabled: false };
  const menu = (message: MenuMessage, submenu: Item[]): Item => ({ id: message, label: label(message), submenu });
  return [
    menu('menu.file', [
      ...(['file.open', 'file.library'] as const).map(command),
      { label: label('file.recent'), submenu: recentItems.length > 0 ? recentItems : [noRecent] },
      separator,
      command('file.export'),
      separator,
      role('quit', 'file.quit'),
    ]),
    menu('menu.edit', [
      ...(['edit.undo', 'edit.redo'] as const).map(command),
      separator,
      role('cut', 'edit.cut'),
      role('copy', 'edit.copy'),
      role('paste', 'edit.paste'),
      role('selectAll', 'edit.select-all'),
      separator,
      ...(['edit.find', 'edit.next-hit', 'edit.previous-hit'] as const).map(command),
    ]),
    menu('menu.view', [
      ...(['view.palette', 'counts.open', 'view.settings'] as const).map(command),
      separator,
      ...(['view.side-by-side', 'view.stacked', 'view.chinese-only', 'view.english-only'] as const).map(command),
      separator,
      ...(['view.outline', 'view.panel'] as const).map(command),
      separator,
      ...(['view.larger-text', 'view.smaller-text', 'view.theme', 'view.language'] as const).map(command),
      role('togglefullscreen', 'view.full-screen'),
    ]),
    menu('menu.help', [
      ...(['help.guide', 'help.shortcuts'] as const).map(command),
      separator,
      { label: label('help.logs'), click: actions.openLogs },
      { label: label('help.report'), click: actions.copyReport },
      { label: label('help.restart-engine'), click: actions.restartEngine },
      separator,
      command('help.about'),
    ]),
  ];
}

/** The work's title in the interface language, else in the other, else its id. */
function titleIn(work: RecentWork, language: Language): string {
  return work.titles[language] || work.titles.zh || work.titles.en || work.workId;
}
