import { create } from 'zustand';
import type { Language } from '../../corpus/model/language';
import type { KeynessMeasure } from '../../corpus/statistics/count-question';

interface ListSettings {
  readonly language: Language;
  /** Words in a row, 1 to 5. */
  readonly length: number;
  readonly filter: string;
  readonly numbers: boolean;
  /** The works that keywords are compared with: one, or `null` for the rest of the library. */
  readonly against: string | null;
  readonly least: number | null;
  readonly direction: 'both' | 'more' | 'less';
  readonly sort: KeynessMeasure;
  change(change: Partial<Omit<ListSettings, 'change'>>): void;
}

/** What frequency lists and keywords are made of; kept while the app runs. */
export const useListSettings = create<ListSettings>()(set => ({
  language: 'zh',
  length: 1,
  filter: '',
  numbers: false,
  against: null,
  least: 3,
  direction: 'both',
  sort: 'logLikelihoodTwoTerm',
  change: change => set(change),
}));

/** Rows that are listed at most; a filter narrows them. */
export const mostRows = 5_000;
