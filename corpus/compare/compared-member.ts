import type { ClauseId } from '../model/clause';
import type { TextRange } from '../model/text-range';
import type { WorkId } from '../model/work';

/** A member as it is shown: its text, and where that stands. */
export interface ComparedMember {
  readonly workId: WorkId;
  readonly label: string;
  /** The texts of these parts, joined by a line break, are `text`. */
  readonly parts: readonly { readonly clauseId: ClauseId; readonly range: TextRange }[];
  readonly text: string;
}
