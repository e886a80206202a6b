/** What can be done to the link one stands at, each with its key as printed. */
export const alignmentTools = [
  ['confirm', 'X'],
  ['merge', 'M'],
  ['split', 'S'],
  ['unlink', 'U'],
  ['choose', '␣'],
  ['link', 'L'],
  ['move-up', 'Alt+↑'],
  ['move-down', 'Alt+↓'],
  ['next-open', 'N'],
  ['undo', 'Ctrl+Z'],
  ['redo', 'Ctrl+Shift+Z'],
  ['again', 'R'],
] as const;
