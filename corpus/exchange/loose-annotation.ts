import type { Annotation, AnnotationTarget, TextQuote } from '../model/annotation';
import type { TextRange } from '../model/text-range';

/** What a foreign file says of one place. Nothing of it is certain until it has been anchored. */
export interface LooseTarget {
  /** What the file calls the text: a clause id, a web address, a file name; empty when it says nothing. */
  readonly source: string;
  readonly quote: TextQuote | null;
  /** In code points of whatever the file measured on. */
  readonly position: TextRange | null;
  /** Where its clause stood in the edition it was made on, as a number that grows along the text; our own files say it. */
  readonly order?: number;
  /** What only our own files say. */
  readonly own: Partial<
    Pick<AnnotationTarget, 'workId' | 'language' | 'sourceHash' | 'clauseId' | 'state' | 'score' | 'range'>
  >;
}

/** An annotation as a file gives it, shape checked, places not yet looked for. */
export interface LooseAnnotation extends Omit<Annotation, 'targets'> {
  readonly targets: readonly LooseTarget[];
}

/** An item that could not be read, and why; the others are not touched by it. */
export interface RefusedItem {
  /** Place in the file, from 0. */
  readonly ordinal: number;
  readonly id: string;
  readonly reason: RefusalReason;
}

/** Why an item was refused. */
export type RefusalReason =
  | 'not-an-annotation'
  | 'no-target'
  | 'no-selector'
  | 'quote-too-long'
  | 'note-too-long'
  | 'tag-too-long'
  | 'too-many-tags'
  | 'too-many-targets'
  | 'no-text'
  | 'outside-text'
  | 'malformed';

/** What reading an annotation file gives: good items and refused ones, together all of the file. */
export interface LooseReading {
  readonly annotations: readonly LooseAnnotation[];
  readonly refused: readonly RefusedItem[];
}
