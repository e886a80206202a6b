import { create } from 'zustand';
import type { WorkId } from '../../../corpus/model/work';
import type { OpeningView, WorkView } from './work-view';

/** What lies on the desk: the work being read, or why there is none. */
export type Desk =
  | { readonly status: 'empty' }
  | { readonly status: 'opening'; readonly workId: WorkId; readonly first: OpeningView | null }
  | { readonly status: 'open'; readonly view: WorkView }
  | { readonly status: 'failed'; readonly workId: WorkId; readonly problem: unknown };

/** What fills the middle of the window. */
export type DeskPage = 'reader' | 'library' | 'comparison' | 'studies' | 'alignment' | 'counts' | 'documents';

interface DeskState {
  readonly desk: Desk;
  readonly page: DeskPage;
  put(desk: Desk): void;
  turnTo(page: DeskPage): void;
}

/** The opened work and the page shown. */
export const useDesk = create<DeskState>()(set => ({
  desk: { status: 'empty' },
  page: 'reader',
  put: desk => set({ desk }),
  turnTo: page => set({ page }),
}));

/** The opened work, or `null`. */
export function useOpenWork(): WorkView | null {
  return useDesk(state => (state.desk.status === 'open' ? state.desk.view : null));
}

/** The opened work, or `null`, outside a component. */
export function openWorkNow(): WorkView | null {
  const { desk } = useDesk.getState();
  return desk.status === 'open' ? desk.view : null;
}
