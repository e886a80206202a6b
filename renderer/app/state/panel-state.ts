import { create } from 'zustand';
import type { ClauseId } from '../../../corpus/model/clause';
import { setViewFlag, useSettings } from './settings-state';

/** What the right panel shows. */
export type PanelTab = 'search' | 'notes' | 'compare';

interface PanelState {
  readonly tab: PanelTab;
  /** Clauses put aside for comparison, in the order they came. */
  readonly tray: readonly ClauseId[];
  turnTo(tab: PanelTab): void;
  putOnTray(clauseId: ClauseId): void;
  takeOffTray(clauseId: ClauseId): void;
  clearTray(): void;
}

/** The right panel and the tray. */
export const usePanel = create<PanelState>()(set => ({
  tab: 'search',
  tray: [],
  turnTo: tab => set({ tab }),
  putOnTray: clauseId => set(({ tray }) => ({ tray: tray.includes(clauseId) ? tray : [...tray, clauseId] })),
  takeOffTray: clauseId => set(({ tray }) => ({ tray: tray.filter(id => id !== clauseId) })),
  clearTray: () => set({ tray: [] }),
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
