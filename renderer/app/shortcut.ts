import { isComposing } from '../ui/is-composing';
import { commands, type Command, type CommandId } from './commands';

/** The part of a key press that shortcuts look at. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>;

/** The command of a key press, or `null`. While something is typed only keys with Ctrl, Command or F-keys count. */
export function commandOfKey(press: KeyPress, typing: boolean): Command | null {
  if (isComposing(press)) return null;
  const found = commands.find(command => command.keys.some(keys => matches(keys, press, typing)));
  return found === undefined || (typing && found.when === 'text') ? null : found;
}

/** The keys of a command as they are printed beside it; empty when it has none. */
export function keysOf(id: CommandId): string {
  const keys = commands.find(command => command.id === id)?.keys[0];
  return keys === undefined ? '' : printedKeys(keys);
}

/** A shortcut as it is printed, for this machine. */
export function printedKeys(keys: string, mac = isMac()): string {
  const words: Readonly<Record<string, string>> = mac
    ? { Mod: '⌘', Shift: '⇧', Alt: '⌥', ...arrows }
    : { Mod: 'Ctrl', ...arrows };
  return parts(keys)
    .map(part => words[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(mac ? '' : '+');
}

const arrows = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', Enter: '↵' };

function matches(keys: string, press: KeyPress, typing: boolean): boolean {
  const wanted = parts(keys);
  const key = wanted.at(-1) ?? '';
  if (typing && wanted.length === 1 && key.length === 1) return false;
  return press.key.toLowerCase() === key.toLowerCase() && modifiersMatch(wanted, press, isSign(key));
}

/** A sign such as `?` may need Shift to be typed at all, so Shift is not looked at. */
function modifiersMatch(wanted: readonly string[], press: KeyPress, sign: boolean): boolean {
  const mod = press.ctrlKey || press.metaKey;
  return (
    mod === wanted.includes('Mod') &&
    press.altKey === wanted.includes('Alt') &&
    (sign || press.shiftKey === wanted.includes('Shift'))
  );
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/i.test(key);
}

/** `Mod++` is Mod and the key `+`. */
function parts(keys: string): string[] {
  return keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+');
}

function isMac(): boolean {
  return typeof navigator !== 'undefined' && navigator.userAgent.includes('Macintosh');
}
