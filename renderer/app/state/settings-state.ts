import { create } from 'zustand';
import type { Settings, SettingsChange } from '../../../electron/ipc/settings';

/** What holds before the stored settings have arrived, and in a test. */
export const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  layout: 'side-by-side',
  typography: { size: 17, leading: 1.75, measure: 34 },
  openWork: null,
  places: {},
  view: {},
};

interface SettingsState {
  readonly settings: Settings;
  /** What has been changed and not yet been handed to main. */
  readonly unsaved: SettingsChange;
  /** Take what main has stored. */
  load(settings: Settings): void;
  change(change: SettingsChange): void;
  /** Forget `unsaved`, because it has been handed over. */
  handedOver(): SettingsChange;
}

/** Theme, typography, layout, language and small view state, remembered by the main process. */
export const useSettings = create<SettingsState>()((set, get) => ({
  settings: defaultSettings,
  unsaved: {},
  load: settings => set({ settings }),
  change: change =>
    set(state => ({
      settings: { ...state.settings, ...(change as Partial<Settings>) },
      unsaved: { ...state.unsaved, ...change },
    })),
  handedOver: () => {
    const { unsaved } = get();
    set({ unsaved: {} });
    return unsaved;
  },
}));

/** One remembered switch of the window, such as a folded pane. */
export function useViewFlag(name: string, initially: boolean): readonly [boolean, (value: boolean) => void] {
  const stored = useSettings(state => state.settings.view[name]);
  return [typeof stored === 'boolean' ? stored : initially, value => setViewFlag(name, value)];
}

/** Set a remembered switch from outside a component. */
export function setViewFlag(name: string, value: boolean): void {
  const { settings, change } = useSettings.getState();
  change({ view: { ...settings.view, [name]: value } });
}

/** Read a remembered switch from outside a component. */
export function viewFlag(name: string, initially: boolean): boolean {
  const stored = useSettings.getState().settings.view[name];
  return typeof stored === 'boolean' ? stored : initially;
}
