import { useMediaQuery } from '@mantine/hooks';
import { create } from 'zustand';
import { useDesk, type DeskPage } from './desk-state';
import { setViewFlag, useViewFlag, viewFlag } from './settings-state';

/** What the right panel shows. */
export type PanelTab = 'search' | 'notes' | 'compare';

/** What folds away beside the desk: the outline on the left, the panel on the right. */
export type Pane = 'outline' | 'panel';

interface PanelState {
  readonly tab: PanelTab;
  turnTo(tab: PanelTab): void;
}

/** Which tab of the right panel shows. */
export const usePanel = create<PanelState>()(set => ({
  tab: 'search',
  turnTo: tab => set({ tab }),
}));

/** Where panes lie over the text instead of beside it, only one is open at a time. */
const wideEnough = '(min-width: 1180px)';
const isWide = (): boolean => window.matchMedia(wideEnough).matches;

/** The settings that remember the panes of the reader; those over the text are folded at first and kept apart. */
const flagsBeside = { outline: 'outlineOpen', panel: 'panelOpen' } as const;
const flagsOver = { outline: 'outlineOver', panel: 'panelOver' } as const;
const flagOf = (pane: Pane, wide: boolean): string => (wide ? flagsBeside : flagsOver)[pane];

const isReader = ({ page }: { readonly page: DeskPage }): boolean => page === 'reader';

/** The panes of the other pages, which have the window to themselves until a pane is asked for. */
const folded: Readonly<Record<Pane, boolean>> = { outline: false, panel: false };
const useBeside = create<Readonly<Record<Pane, boolean>>>()(() => folded);

useDesk.subscribe((now, before) => {
  if (now.page === before.page) return;
  if (isReader(now) && useBeside.getState().panel) setViewFlag(flagOf('panel', isWide()), true);
  useBeside.setState(folded);
});

/** Whether a pane is unfolded on the page that shows. */
export function usePaneOpen(pane: Pane): boolean {
  const wide = useMediaQuery(wideEnough, true, { getInitialValueInEffect: false });
  const [inReader] = useViewFlag(flagOf(pane, wide), wide);
  const beside = useBeside(state => state[pane]);
  return useDesk(isReader) ? inReader : beside;
}

function isPaneOpen(pane: Pane): boolean {
  return isReader(useDesk.getState()) ? viewFlag(flagOf(pane, isWide()), isWide()) : useBeside.getState()[pane];
}

function setPane(pane: Pane, open: boolean): void {
  if (isReader(useDesk.getState())) setViewFlag(flagOf(pane, isWide()), open);
  else useBeside.setState({ [pane]: open });
}

function unfold(pane: Pane): void {
  setPane(pane, true);
  if (!isWide()) setPane(pane === 'panel' ? 'outline' : 'panel', false);
}

/** Unfold the panel at a tab. */
export function showPanel(tab: PanelTab): void {
  usePanel.getState().turnTo(tab);
  unfold('panel');
}

/** Fold or unfold a pane, as it stands. */
export function togglePane(pane: Pane): void {
  if (isPaneOpen(pane)) setPane(pane, false);
  else unfold(pane);
}

/** Fold the outline where it lies over the text that it led to. */
export function clearText(): void {
  if (!isWide()) setPane('outline', false);
}
