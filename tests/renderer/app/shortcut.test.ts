import { describe, expect, test } from 'vitest';
import { commands } from '../../../renderer/app/commands';
import { commandOfKey, printedKeys, type KeyPress } from '../../../renderer/app/shortcut';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...held,
});

describe('commandOfKey', () => {
  test.each([
    [press('j'), 'text.next-clause'],
    [press('k', { ctrlKey: true }), 'view.palette'],
    [press('k', { metaKey: true }), 'view.palette'],
    [press('F3', { shiftKey: true }), 'edit.previous-hit'],
    [press('Z', { ctrlKey: true, shiftKey: true }), 'edit.redo'],
    [press('?', { shiftKey: true }), 'help.shortcuts'],
    [press('+', { ctrlKey: true, shiftKey: true }), 'view.larger-text'],
    [press('1'), 'mark.gamboge'],
    [press('1', { ctrlKey: true }), 'view.side-by-side'],
  ])('$key leads to its command', (key, id) => {
    expect(commandOfKey(key, false)?.id).toBe(id);
  });

  test('no key leads anywhere while an input method composes', () => {
    expect(commandOfKey(press('Enter', { isComposing: true }), false)).toBeNull();
    expect(commandOfKey(press('1', { keyCode: 229 }), false)).toBeNull();
  });

  test('while something is typed, letters, digits and undo stay with the field', () => {
    for (const key of [press('j'), press('1'), press('/'), press('z', { ctrlKey: true })]) {
      expect(commandOfKey(key, true)).toBeNull();
    }
    expect(commandOfKey(press('k', { ctrlKey: true }), true)?.id).toBe('view.palette');
  });

  test('no two commands share a key', () => {
    const keys = commands.flatMap(command => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('printedKeys', () => {
  test('names the keys of the machine', () => {
    expect(printedKeys('Mod+Shift+C', false)).toBe('Ctrl+Shift+C');
    expect(printedKeys('Mod+Shift+C', true)).toBe('⌘⇧C');
    expect(printedKeys('Mod++', false)).toBe('Ctrl++');
  });
});
