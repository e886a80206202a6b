import { create } from 'zustand';
import type { ClauseId } from '../../../corpus/model/clause';
import type { TextRange } from '../../../corpus/model/text-range';
import type { ReaderSelection } from './reader-selection';

/** A jump that the reader has to make: the same clause twice is two jumps. */
export interface Jump {
  readonly clauseId: ClauseId;
  readonly range: TextRange | null;
  /** flash: show where it landed. step: scroll only if need be. top: put it at the top, as when a work is opened again. */
  readonly manner: 'flash' | 'step' | 'top';
  readonly ordinal: number;
}

interface PlaceState {
  /** The clause that the keyboard is at. */
  readonly focusId: ClauseId | null;
  /** The clause at the top of the page: what is remembered and named in the status line. */
  readonly topId: ClauseId | null;
  readonly selection: ReaderSelection | null;
  readonly jump: Jump | null;
  focus(clauseId: ClauseId | null): void;
  reachTop(clauseId: ClauseId): void;
  select(selection: ReaderSelection | null): void;
  jumpTo(clauseId: ClauseId, range?: TextRange | null, manner?: Jump['manner']): void;
  /** Nothing of the work before belongs to the work now opened. */
  leave(): void;
}

/** Where the person is in the text. */
export const usePlace = create<PlaceState>()((set, get) => ({
  focusId: null,
  topId: null,
  selection: null,
  jump: null,
  focus: focusId => set({ focusId }),
  reachTop: topId => set({ topId }),
  select: selection => set({ selection }),
  jumpTo: (clauseId, range = null, manner = 'flash') =>
    set({ focusId: clauseId, jump: { clauseId, range, manner, ordinal: (get().jump?.ordinal ?? 0) + 1 } }),
  leave: () => set({ focusId: null, topId: null, selection: null, jump: null }),
}));
