import type { AlignmentLink } from '../model/alignment-link';
import type { Language } from '../model/language';
import type { CorpusDocument, Work } from '../model/work';

/** A work with everything an export may want of it. */
export interface ExchangeWork {
  readonly work: Work;
  readonly documents: Readonly<Partial<Record<Language, CorpusDocument>>>;
  readonly alignment: readonly AlignmentLink[];
}
