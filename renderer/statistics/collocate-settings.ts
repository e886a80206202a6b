import { create } from 'zustand';
import type { CollocationMeasure } from '../../corpus/statistics/collocates';
import type { WordReach } from '../../corpus/statistics/word-window';

interface CollocateSettings {
  /** `null` while the field is empty. */
  readonly left: number | null;
  readonly right: number | null;
  readonly within: 'clause' | 'sentence';
  readonly leastJoint: number | null;
  readonly leastFrequency: number | null;
  readonly sort: CollocationMeasure;
  change(change: Partial<Omit<CollocateSettings, 'change'>>): void;
}

/** What counts as company, and what the table is sorted by; kept while the app runs. */
export const useCollocateSettings = create<CollocateSettings>()(set => ({
  left: 5,
  right: 5,
  within: 'clause',
  leastJoint: 2,
  leastFrequency: 1,
  sort: 'logDice',
  change: change => set(change),
}));

/** The window as the engine is asked. */
export function reachOf({ left, right, within }: Omit<CollocateSettings, 'change'>): Required<WordReach> {
  return { left: left ?? 5, right: right ?? 5, within };
}
