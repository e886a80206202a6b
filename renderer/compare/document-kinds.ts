import type { ClauseChange } from '../../corpus/compare/diff-works';
import type { DetailedPair } from '../../corpus/compare/compare-documents';

/** Every kind of change, in the order of their switches. */
export const changeKinds: readonly ClauseChange[] = ['same', 'changed', 'moved', 'split', 'merged', 'new', 'gone'];

/** What a list of pairs is narrowed to. */
export type ChangeFilter = 'all' | 'onlyChanged' | ClauseChange;

/** Whether a pair belongs in a narrowed list: a changed clause that moved is among the moved ones, too. */
export function passes({ change, isMoved }: DetailedPair, filter: ChangeFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'onlyChanged') return change !== 'same';
  return change === filter || (filter === 'moved' && isMoved);
}
