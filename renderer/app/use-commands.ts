import { useEffect, useMemo } from 'react';
import type { ReaderActions } from '../reader/reader-actions';
import type { CommandId } from './commands';
import { commandHandlers } from './command-handlers';
import { commandOfKey } from './shortcut';
import { useServices } from './services';
import { openWork } from './state/open-work';

/** Runs a command by its id; one that cannot run now does nothing. */
export type RunCommand = (id: CommandId, argument?: string) => void;

/** One way to run commands for keys, menu, palette and buttons. */
export function useCommands(actions: ReaderActions | null): RunCommand {
  const services = useServices();
  const run = useMemo<RunCommand>(() => {
    const handlers = commandHandlers(services, actions);
    return (id, argument) => handlers[id]?.(argument);
  }, [services, actions]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commandOfKey(event, isTyping(event.target));
      if (command === null || (command.when === 'text' && !isAtText(event))) return;
      event.preventDefault();
      run(command.id);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [run]);
  useEffect(
    () =>
      services.desktop.on('app:command', ({ id, argument }) => {
        if (id !== 'work.open') run(id, argument);
        else if (argument !== undefined) void openWork(services, argument);
      }),
    [services, run],
  );
  return run;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

const CONTROLS = 'button, a, summary, [role="dialog"], [role="listbox"], [role="menu"], [role="tablist"]';

/** Single-letter keys belong to the text; on a button, Enter and the arrows are the button's own. */
function isAtText(event: KeyboardEvent): boolean {
  if (!(event.target instanceof HTMLElement)) return true;
  const control = event.target.closest(CONTROLS);
  const ownKey = ['Enter', ' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(event.key);
  return control === null || (!ownKey && control.closest('[role="dialog"], [role="menu"]') === null);
}
