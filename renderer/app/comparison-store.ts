import { createContext, useContext } from 'react';
import type { ComparisonRepository } from '../store/comparison-repository';

/** Saved comparisons, kept where the annotations are; `null` until they have been opened. */
export const ComparisonStoreContext = createContext<ComparisonRepository | null>(null);

/** The saved comparisons, or `null` while they are being opened. */
export function useComparisonStore(): ComparisonRepository | null {
  return useContext(ComparisonStoreContext);
}
