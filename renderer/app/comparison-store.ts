import { createContext, useContext } from 'react';
import type { ComparisonRepository } from '../store/comparison-repository';
import type { VerbListRepository } from '../store/verb-list-repository';

/** Saved comparisons, kept where the annotations are; `null` until they have been opened. */
export const ComparisonStoreContext = createContext<ComparisonRepository | null>(null);

/** The saved comparisons, or `null` while they are being opened. */
export function useComparisonStore(): ComparisonRepository | null {
  return useContext(ComparisonStoreContext);
}

/** The person's lists of verbs, kept where the annotations are; `null` until they have been opened. */
export const VerbStoreContext = createContext<VerbListRepository | null>(null);

/** The lists of verbs, or `null` while they are being opened. */
export function useVerbStore(): VerbListRepository | null {
  return useContext(VerbStoreContext);
}
