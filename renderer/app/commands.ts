import type { MenuCommand } from '../../electron/ipc/menu-commands';

/** Commands that only the page knows; the menu's come on top. */
export type TextCommand =
  | 'text.next-clause'
  | 'text.previous-clause'
  | 'text.other-language'
  | 'text.next-word'
  | 'text.previous-word'
  | 'text.extend-right'
  | 'text.extend-left'
  | 'text.grow'
  | 'text.shrink'
  | 'text.clear'
  | 'text.copy-citation'
  | 'text.to-tray'
  | 'mark.gamboge'
  | 'mark.malachite'
  | 'mark.azurite'
  | 'mark.carmine'
  | 'mark.wisteria'
  | 'mark.again'
  | 'mark.note'
  | 'mark.tag'
  | 'mark.remove'
  | 'search.builder'
  | 'search.history'
  | 'search.saved'
  | 'search.help'
  | 'mark.underline'
  | 'mark.comment'
  | 'mark.both-sides'
  | 'mark.everywhere'
  | 'mark.bookmark'
  | 'mark.link'
  | 'mark.follow'
  | 'mark.cycle'
  | 'mark.end-later'
  | 'mark.end-earlier'
  | 'mark.start-later'
  | 'mark.start-earlier'
  | 'mark.bookmarks'
  | 'panel.search'
  | 'panel.notes'
  | 'panel.compare'
  | 'tray.compare'
  | 'studies.open'
  | 'documents.open'
  | 'align.open'
  | 'text.to-lines';

/** Everything that a key, a menu entry or a line of the palette can ask for. */
export type CommandId = MenuCommand | TextCommand;

/** What each command does. A command that is missing here cannot run at the moment. */
export type CommandHandlers = Partial<Record<CommandId, (argument?: string) => void>>;

/** How the palette and the sheet of shortcuts are divided. */
export type CommandGroup = 'text' | 'mark' | 'search' | 'view' | 'file' | 'help';

export interface Command {
  readonly id: CommandId;
  readonly group: CommandGroup;
  /** The first is shown. `Mod` is Command on a Mac and Ctrl elsewhere. */
  readonly keys: readonly string[];
  /** text: only while nothing is being typed, so that a single letter can be a key. */
  readonly when: 'anywhere' | 'text';
}

const anywhere = (id: CommandId, group: CommandGroup, ...keys: string[]): Command => ({
  id,
  group,
  keys,
  when: 'anywhere',
});
const inText = (id: CommandId, group: CommandGroup, ...keys: string[]): Command => ({ id, group, keys, when: 'text' });

/** Every command, in the order of the palette. Their names are in `messages/command-messages`. */
export const commands: readonly Command[] = [
  inText('text.next-clause', 'text', 'j', 'ArrowDown'),
  inText('text.previous-clause', 'text', 'k', 'ArrowUp'),
  inText('text.other-language', 'text', 'o'),
  inText('text.next-word', 'text', 'l', 'ArrowRight'),
  inText('text.previous-word', 'text', 'h', 'ArrowLeft'),
  inText('text.extend-right', 'text', 'Shift+ArrowRight', 'Shift+L'),
  inText('text.extend-left', 'text', 'Shift+ArrowLeft', 'Shift+H'),
  inText('text.grow', 'text', ']', 'Alt+ArrowUp'),
  inText('text.shrink', 'text', '[', 'Alt+ArrowDown'),
  inText('text.clear', 'text', 'Escape'),
  anywhere('text.copy-citation', 'text', 'Mod+Shift+C'),
  inText('mark.gamboge', 'mark', '1'),
  inText('mark.malachite', 'mark', '2'),
  inText('mark.azurite', 'mark', '3'),
  inText('mark.carmine', 'mark', '4'),
  inText('mark.wisteria', 'mark', '5'),
  inText('mark.again', 'mark', 'Enter'),
  inText('mark.note', 'mark', 'n'),
  inText('mark.tag', 'mark', 't'),
  inText('mark.underline', 'mark', 'u'),
  inText('mark.comment', 'mark', 'v'),
  inText('mark.both-sides', 'mark', 'b'),
  inText('mark.everywhere', 'mark', 'a'),
  inText('mark.bookmark', 'mark', 'm'),
  inText('mark.bookmarks', 'mark', 'Shift+M'),
  inText('mark.link', 'mark', 'x'),
  inText('mark.follow', 'mark', 'g'),
  inText('mark.cycle', 'mark', '.'),
  inText('mark.end-later', 'mark', 'Alt+ArrowRight'),
  inText('mark.end-earlier', 'mark', 'Alt+ArrowLeft'),
  inText('mark.start-later', 'mark', 'Alt+Shift+ArrowRight'),
  inText('mark.start-earlier', 'mark', 'Alt+Shift+ArrowLeft'),
  inText('mark.remove', 'mark', 'Delete', 'Backspace'),
  inText('text.to-tray', 'mark', 'c'),
  inText('text.to-lines', 'text', 'w'),
  inText('edit.undo', 'mark', 'Mod+Z'),
  inText('edit.redo', 'mark', 'Mod+Shift+Z', 'Mod+Y'),
  anywhere('edit.find', 'search', 'Mod+F', '/'),
  anywhere('edit.next-hit', 'search', 'F3', 'Mod+G'),
  anywhere('edit.previous-hit', 'search', 'Shift+F3', 'Mod+Shift+G'),
  anywhere('search.builder', 'search', 'Mod+Shift+F'),
  anywhere('search.history', 'search', 'Mod+Shift+H'),
  anywhere('search.saved', 'search', 'Mod+Shift+S'),
  anywhere('search.help', 'search', 'Mod+/'),
  anywhere('panel.search', 'view', 'Alt+1'),
  anywhere('panel.notes', 'view', 'Alt+2'),
  anywhere('panel.compare', 'view', 'Alt+3'),
  inText('tray.compare', 'view', 'Shift+C'),
  anywhere('studies.open', 'view', 'Alt+4'),
  anywhere('align.open', 'view', 'Alt+5'),
  anywhere('counts.open', 'view', 'Alt+6'),
  anywhere('documents.open', 'view', 'Alt+7'),
  anywhere('view.side-by-side', 'view', 'Mod+1'),
  anywhere('view.stacked', 'view', 'Mod+2'),
  anywhere('view.chinese-only', 'view', 'Mod+3'),
  anywhere('view.english-only', 'view', 'Mod+4'),
  anywhere('view.larger-text', 'view', 'Mod+=', 'Mod++'),
  anywhere('view.smaller-text', 'view', 'Mod+-'),
  anywhere('view.settings', 'view', 'Mod+,'),
  anywhere('view.theme', 'view', 'Mod+Shift+T'),
  anywhere('view.language', 'view', 'Mod+Shift+L'),
  anywhere('view.outline', 'view', 'Mod+Shift+O'),
  anywhere('view.panel', 'view', 'Mod+Shift+B'),
  anywhere('file.open', 'file', 'Mod+O'),
  anywhere('file.library', 'file', 'Mod+L'),
  anywhere('file.export', 'file', 'Mod+Shift+E'),
  anywhere('view.palette', 'help', 'Mod+K'),
  anywhere('help.shortcuts', 'help', 'F1', '?'),
  anywhere('help.guide', 'help'),
  anywhere('help.about', 'help'),
];
