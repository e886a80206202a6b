import { create } from 'zustand';
import type { ClauseId } from '../../../corpus/model/clause';
import type { WorkId } from '../../../corpus/model/work';

interface NoteCountState {
  readonly counts: ReadonlyMap<ClauseId, number>;
  /** How many notes each work of the library has. */
  readonly works: ReadonlyMap<WorkId, number>;
  /** Clauses with a bookmark, and clauses at an end of a link. */
  readonly bookmarked: ReadonlySet<ClauseId>;
  readonly linked: ReadonlySet<ClauseId>;
  put(change: Partial<Pick<NoteCountState, 'counts' | 'works' | 'bookmarked' | 'linked'>>): void;
}

/** How many notes hang on each clause. Filled by whoever knows the annotations. */
export const useNoteCountState = create<NoteCountState>()(set => ({
  counts: new Map(),
  works: new Map(),
  bookmarked: new Set(),
  linked: new Set(),
  put: change => set(change),
}));

/** A number drawn from the counts; the component is drawn again only when that number changes. */
export function useNoteCounts(select: (counts: ReadonlyMap<ClauseId, number>) => number): number {
  return useNoteCountState(state => select(state.counts));
}
