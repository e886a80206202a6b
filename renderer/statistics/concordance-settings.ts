import { create } from 'zustand';
import type { ConcordanceOptions } from '../../corpus/statistics/concordance';
import type { ConcordanceSort, WritingOrder } from '../../corpus/statistics/concordance-order';

/** One of the three sort keys: `1L` to `5L`, `1R` to `5R`, `N` for the node word, or nothing. */
export type SortKey = '' | 'N' | `${1 | 2 | 3 | 4 | 5}${'L' | 'R'}`;

/** Every sort key that can be chosen. */
export const sortKeys: readonly SortKey[] = ['', '1L', '2L', '3L', '4L', '5L', 'N', '1R', '2R', '3R', '4R', '5R'];

/** Every order of writing that can be chosen. */
export const writingOrders: readonly WritingOrder[] = ['pinyin', 'strokes', 'code-point', 'alphabet'];

interface ConcordanceSettings {
  readonly window: number | null;
  readonly unit: 'word' | 'character';
  /** Three levels, the first one first. */
  readonly keys: readonly [SortKey, SortKey, SortKey];
  /** `null` follows the node word: pinyin for Chinese, the alphabet otherwise. */
  readonly order: WritingOrder | null;
  /** Lines to draw by chance; `null` for all. */
  readonly sampleSize: number | null;
  readonly seed: number;
  readonly aligned: boolean;
  change(change: Partial<Omit<ConcordanceSettings, 'change'>>): void;
}

/** How the concordance is laid out; kept while the app runs. */
export const useConcordanceSettings = create<ConcordanceSettings>()(set => ({
  window: 10,
  unit: 'word',
  keys: ['', '', ''],
  order: null,
  sampleSize: null,
  seed: 1,
  aligned: true,
  change: change => set(change),
}));

/** The order of writing that a node word is sorted in when the person chose none. */
export function usualOrder(node: string): WritingOrder {
  return /\p{Script=Han}/u.test(node) ? 'pinyin' : 'alphabet';
}

/** The settings as the engine is asked. */
export function toConcordanceOptions(
  { window, unit, keys, order, sampleSize, seed }: Omit<ConcordanceSettings, 'change' | 'aligned'>,
  node: string,
): Omit<ConcordanceOptions, 'offset' | 'limit'> {
  const sort = keys.flatMap(key => toSort(key, order ?? usualOrder(node)));
  return {
    window: window ?? 10,
    unit,
    sort,
    sample: sampleSize === null ? null : { size: sampleSize, seed },
    withContext: true,
  };
}

function toSort(key: SortKey, order: WritingOrder): ConcordanceSort[] {
  if (key === '') return [];
  if (key === 'N') return [{ side: 'node', distance: 1, order }];
  return [{ side: key.endsWith('L') ? 'left' : 'right', distance: Number(key[0]), order }];
}
