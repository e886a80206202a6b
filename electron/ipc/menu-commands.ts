/**
 * Commands of the page that the application menu offers too, each with its accelerator in Electron's notation.
 *
 * The command palette uses the same ids, so that a key, a menu entry and a palette line are one command.
 */
export const menuCommands = {
  'file.open': 'CmdOrCtrl+O',
  'file.library': 'CmdOrCtrl+L',
  'file.export': 'CmdOrCtrl+Shift+E',
  'edit.undo': 'CmdOrCtrl+Z',
  'edit.redo': 'CmdOrCtrl+Shift+Z',
  'edit.find': 'CmdOrCtrl+F',
  'edit.next-hit': 'F3',
  'edit.previous-hit': 'Shift+F3',
  'view.palette': 'CmdOrCtrl+K',
  'view.settings': 'CmdOrCtrl+,',
  'view.outline': 'CmdOrCtrl+Shift+O',
  'view.panel': 'CmdOrCtrl+Shift+B',
  'counts.open': 'Alt+6',
  'view.side-by-side': 'CmdOrCtrl+1',
  'view.stacked': 'CmdOrCtrl+2',
  'view.chinese-only': 'CmdOrCtrl+3',
  'view.english-only': 'CmdOrCtrl+4',
  'view.larger-text': 'CmdOrCtrl+Plus',
  'view.smaller-text': 'CmdOrCtrl+-',
  'view.theme': 'CmdOrCtrl+Shift+T',
  'view.language': 'CmdOrCtrl+Shift+L',
  'help.shortcuts': 'F1',
  'help.guide': null,
  'help.about': null,
} as const;

/** A command that the menu can ask the page to run. */
export type MenuCommand = keyof typeof menuCommands;
