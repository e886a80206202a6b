import { create } from 'zustand';
import type { Annotation, AnnotationId, AnnotationTarget, Pigment } from '../../corpus/model/annotation';
import type { AnnotationDesk } from '../store/annotation-desk';
import type { ColourRow } from '../store/rows';
import { everything, type AnnotationFilter, type AnnotationOrder } from './listed-annotations';

/** What fills the notes panel. */
export type NotesView = 'list' | 'review' | 'tags' | 'bin' | 'copies' | 'files';

interface AnnotationState {
  /** `null` until the database is open. */
  readonly desk: AnnotationDesk | null;
  /** The database could not be opened, nor a new one made. */
  readonly cannotOpen: boolean;
  /** Every living annotation, oldest first. */
  readonly library: readonly Annotation[];
  /** Those of the opened work. */
  readonly annotations: readonly Annotation[];
  /** The one that is pointed at, in the text and in the list. */
  readonly activeId: AnnotationId | null;
  /** The one whose note is being written, and where the caret goes. */
  readonly editing: { readonly id: AnnotationId; readonly field: 'note' | 'tags' } | null;
  /** What the person calls the colours; those they said nothing of are missing. */
  readonly colours: ReadonlyMap<Pigment, ColourRow>;
  /** Tags that have a colour. */
  readonly tagColours: ReadonlyMap<string, Pigment | null>;
  readonly lastColour: Pigment;
  /** Where a link begins that waits for its other end. */
  readonly linkStart: readonly AnnotationTarget[] | null;
  /** The one whose history is shown. */
  readonly historyId: AnnotationId | null;
  /** Whether the list holds the opened work or the whole library. */
  readonly scope: 'work' | 'library';
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
  cannotOpen: false,
  library: [],
  annotations: [],
  activeId: null,
  editing: null,
  colours: new Map(),
  tagColours: new Map(),
  lastColour: 'gamboge',
  linkStart: null,
  historyId: null,
  scope: 'work',
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
