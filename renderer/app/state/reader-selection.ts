import type { ClauseId } from '../../../corpus/model/clause';
import type { Language } from '../../../corpus/model/language';

/** A place between two characters of a clause's reading text. */
export interface TextPoint {
  readonly clauseId: ClauseId;
  /** UTF-16 code units from the start of the clause's reading text. */
  readonly offset: number;
}

/** Words chosen by a person, in one language, over one or more clauses; `start` comes first in reading order. */
export interface ReaderSelection {
  readonly language: Language;
  readonly start: TextPoint;
  readonly end: TextPoint;
}
