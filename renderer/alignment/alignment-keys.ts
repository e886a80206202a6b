import type { Services } from '../app/services';
import { alignAgain, edit, redoEdit, step, stepClause, stepToOpen, toggleChosen, undoEdit } from './alignment-actions';
import type { LinkEdit } from './edit-links';
import { isComposing } from '../ui/is-composing';

/** Everything that one can do on the page by key or button. */
export type AlignmentCommand =
  | LinkEdit
  | 'next'
  | 'previous'
  | 'next-open'
  | 'previous-open'
  | 'clause-after'
  | 'clause-before'
  | 'choose'
  | 'undo'
  | 'redo'
  | 'again';

const keys: Readonly<Record<string, AlignmentCommand>> = {
  j: 'next',
  k: 'previous',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowRight: 'clause-after',
  ArrowLeft: 'clause-before',
  n: 'next-open',
  p: 'previous-open',
  ' ': 'choose',
  m: 'merge',
  s: 'split',
  u: 'unlink',
  l: 'link',
  'Alt+ArrowUp': 'move-up',
  'Alt+ArrowDown': 'move-down',
  x: 'confirm',
  Enter: 'confirm',
  r: 'again',
  'Mod+z': 'undo',
  'Mod+Shift+z': 'redo',
  'Mod+y': 'redo',
};

/** The command of a key press on the page, or `null`. */
export function commandOf(press: KeyboardEvent): AlignmentCommand | null {
  if (isComposing(press)) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const mod = press.ctrlKey || press.metaKey ? 'Mod+' : '';
  return keys[`${mod}${press.altKey ? 'Alt+' : ''}${press.shiftKey ? 'Shift+' : ''}${key}`] ?? null;
}

/** Do it. Answers whether it could be done at this place. */
export function runCommand(services: Services, command: AlignmentCommand): boolean {
  const steps: Partial<Record<AlignmentCommand, () => void>> = {
    next: () => step(1),
    previous: () => step(-1),
    'next-open': () => stepToOpen(1),
    'previous-open': () => stepToOpen(-1),
    'clause-after': () => stepClause(1),
    'clause-before': () => stepClause(-1),
    choose: toggleChosen,
    undo: () => undoEdit(services),
    redo: () => redoEdit(services),
    again: () => void alignAgain(services),
  };
  const act = steps[command];
  if (act === undefined) return edit(services, command as LinkEdit);
  act();
  return true;
}
