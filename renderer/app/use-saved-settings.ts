import { useEffect } from 'react';
import type { DesktopCalls } from '../bridge/desktop-calls';
import { usePlace } from './state/place-state';
import { useDesk } from './state/desk-state';
import { useSettings } from './state/settings-state';

const delay = 400; // milliseconds: a slider being dragged is one change

/** Hand changed settings to main a moment after the last change, and at once when the window goes away. */
export function useSavedSettings(desktop: DesktopCalls): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      clearTimeout(timer);
      const change = useSettings.getState().handedOver();
      if (Object.keys(change).length > 0) void desktop.writeSettings(change).catch(() => undefined);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(save, delay);
    };
    const stopSettings = useSettings.subscribe((state, before) => {
      if (state.unsaved !== before.unsaved && Object.keys(state.unsaved).length > 0) later();
    });
    const stopPlace = usePlace.subscribe((state, before) => {
      if (state.topId !== before.topId && state.topId !== null) rememberPlace(state.topId);
    });
    window.addEventListener('pagehide', save);
    return () => {
      stopSettings();
      stopPlace();
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [desktop]);
}

function rememberPlace(topId: string): void {
  const { desk } = useDesk.getState();
  if (desk.status !== 'open' || !desk.view.clauseById.has(topId)) return;
  const { settings, change } = useSettings.getState();
  const { id } = desk.view.work;
  if (settings.places[id] !== topId) change({ places: { ...settings.places, [id]: topId } });
}
