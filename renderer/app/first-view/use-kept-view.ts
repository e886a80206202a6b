import { useEffect } from 'react';
import type { DesktopCalls } from '../../bridge/desktop-calls';
import { useDesk } from '../state/desk-state';
import { usePlace } from '../state/place-state';
import { useSettings } from '../state/settings-state';
import { drawnWindow } from './drawn-window';

/** Milliseconds without a change before the window is kept: while one scrolls, nothing is. */
const rest = 1_500;

/** Give main what the window shows, when one has come to rest and when one leaves: the next start draws it first. */
export function useKeptView(desktop: DesktopCalls): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPending = false;
    const keep = () => {
      clearTimeout(timer);
      if (isPending) void keepView(desktop);
      isPending = false;
    };
    const later = () => {
      isPending = true;
      clearTimeout(timer);
      timer = setTimeout(() => (window.requestIdleCallback ?? setTimeout)(keep), rest);
    };
    const stops = [
      usePlace.subscribe((state, before) => state.topId !== before.topId && later()),
      useDesk.subscribe(later),
      useSettings.subscribe((state, before) => state.settings !== before.settings && later()),
    ];
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      stops.forEach(stop => stop());
      window.removeEventListener('pagehide', keep);
    };
  }, [desktop]);
}

async function keepView(desktop: DesktopCalls): Promise<void> {
  const { desk, page } = useDesk.getState();
  const { topId } = usePlace.getState();
  const workbench = document.querySelector('[data-workbench]');
  if (desk.status !== 'open' || page !== 'reader' || topId === null || workbench === null) return;
  await desktop.keepView({ workId: desk.view.work.id, topId, drawn: drawnWindow(workbench) }).catch(() => undefined);
}
