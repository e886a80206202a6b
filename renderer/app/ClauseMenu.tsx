import { Menu } from '@mantine/core';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { commandMessages } from '../messages/command-messages';
import { useMessages } from '../messages/use-messages';
import type { CommandId } from './commands';
import { usePlace } from './state/place-state';
import type { RunCommand } from './use-commands';

interface ClauseMenuProps {
  readonly run: RunCommand;
  readonly children: ReactNode;
}

const entries = [
  'text.to-tray',
  'mark.note',
  'mark.tag',
  'text.copy-citation',
  'panel.compare',
] as const satisfies readonly CommandId[];

/** The menu of a clause, by the other mouse button or the menu key; what it does is for the selection, if there is one. */
export function ClauseMenu({ run, children }: ClauseMenuProps) {
  const t = useMessages(commandMessages);
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const open = (event: MouseEvent) => {
    const clause = clauseUnder(event.target);
    if (clause === null) return;
    event.preventDefault();
    const { focusId, selection, focus } = usePlace.getState();
    const clauseId = clause.dataset['clauseId'] ?? null;
    if (selection === null && focusId !== clauseId) focus(clauseId);
    const { left, top } = clause.getBoundingClientRect();
    const isByKey = event.clientX === 0 && event.clientY === 0;
    setAt(isByKey ? { x: left, y: top } : { x: event.clientX, y: event.clientY });
  };
  return (
    <div onContextMenu={open} style={{ display: 'contents' }}>
      {children}
      <Menu opened={at !== null} onChange={opened => !opened && setAt(null)} position="bottom-start" withinPortal>
        <Menu.Target>
          <span aria-hidden="true" style={{ position: 'fixed', left: at?.x ?? 0, top: at?.y ?? 0 }} />
        </Menu.Target>
        <Menu.Dropdown>
          {entries.map(id => (
            <Menu.Item key={id} onClick={() => run(id)}>
              {t(id)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** The clause that was pointed at, or with the menu key the first of the focused row; `null` elsewhere. */
function clauseUnder(target: EventTarget): HTMLElement | null {
  if (!(target instanceof Element) || target.closest('[data-row]') === null) return null;
  return target.closest<HTMLElement>('[data-clause-id]') ?? target.querySelector<HTMLElement>('[data-clause-id]');
}
