import { create } from 'zustand';
import type { Annotation, AnnotationId, Pigment } from '../../corpus/model/annotation';
import type { AnnotationDesk } from '../store/annotation-desk';
import { everything, type AnnotationFilter, type AnnotationOrder } from './listed-annotations';

/** What fills the notes panel. */
export type NotesView = 'list' | 'review' | 'bin' | 'copies' | 'files';

interface AnnotationState {
  /** `null` until the database is open. */
  readonly desk: AnnotationDesk | null;
  /** Living annotations of the opened work, oldest first. */
  readonly annotations: readonly Annotation[];
  /** The one that is pointed at, in the text and in the list. */
  readonly activeId: AnnotationId | null;
  /** The one whose note is being written, and where the caret goes. */
  readonly editing: { readonly id: AnnotationId; readonly field: 'note' | 'tags' } | null;
  readonly lastColour: Pigment;
  readonly view: NotesView;
  readonly filter: AnnotationFilter;
  readonly order: AnnotationOrder;
  /** Ticked in the list, for what is done to several at once. */
  readonly ticked: ReadonlySet<AnnotationId>;
  put(change: Partial<Omit<AnnotationState, 'put' | 'narrow'>>): void;
  narrow(filter: Partial<AnnotationFilter>): void;
}

/** The annotations of the opened work and what is being done with them. */
export const useAnnotations = create<AnnotationState>()(set => ({
  desk: null,
  annotations: [],
  activeId: null,
  editing: null,
  lastColour: 'gamboge',
  view: 'list',
  filter: everything,
  order: 'document',
  ticked: new Set(),
  put: change => set(change),
  narrow: filter => set(state => ({ filter: { ...state.filter, ...filter }, ticked: new Set() })),
}));

/** Point at an annotation, or at none. */
export function activate(activeId: AnnotationId | null): void {
  useAnnotations.setState({ activeId });
}
