import { create } from 'zustand';
import { setViewFlag, useSettings } from './settings-state';

/** What the right panel shows. */
export type PanelTab = 'search' | 'notes' | 'compare';

interface PanelState {
  readonly tab: PanelTab;
  turnTo(tab: PanelTab): void;
}

/** Which tab of the right panel shows. */
export const usePanel = create<PanelState>()(set => ({
  tab: 'search',
  turnTo: tab => set({ tab }),
}));

/** Unfold the panel at a tab. */
export function showPanel(tab: PanelTab): void {
  usePanel.getState().turnTo(tab);
  setViewFlag('panelOpen', true);
}

/** Where panes lie over the text instead of beside it, only one is open at a time. */
export const wideEnough = '(min-width: 1180px)';

/** Fold or unfold the panel, as it stands. */
export function togglePanel(): void {
  const open = useSettings.getState().settings.view['panelOpen'];
  setViewFlag('panelOpen', !(typeof open === 'boolean' ? open : true));
}
