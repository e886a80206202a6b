import type { Language } from '../../corpus/model/language';
import type { WorkId } from '../../corpus/model/work';
import type { TextRange } from '../../corpus/model/text-range';
import type { ClauseId } from '../../corpus/model/clause';

/** What every study is given. */
export interface StudyProps {
  /** Only these works; `null` for the whole library. */
  readonly works: readonly WorkId[] | null;
  readonly language: Language;
  /** What is counted in, as an exported table says it. */
  readonly scopeName: string;
}

/** Places of a figure or of words, that a person asked to see. */
export interface ChosenPlaces {
  readonly title: string;
  readonly places: readonly { readonly clauseId: ClauseId; readonly range: TextRange }[];
  /** A query that finds the same words in the reader; `null` where there is none. */
  readonly query: string | null;
}
