import { create } from 'zustand';
import type { Annotation } from '../../../corpus/model/annotation';
import type { AnnotationDesk } from '../../store/annotation-desk';

interface KeptState {
  /** Everything that keeps what a person makes; `null` until it is open. */
  readonly desk: AnnotationDesk | null;
  /** Every living annotation of the library, oldest first, as it is now. */
  readonly annotations: readonly Annotation[];
}

/** What the person has made, for features that list it beside something else. Filled by the window itself. */
export const useKept = create<KeptState>()(() => ({ desk: null, annotations: [] }));
