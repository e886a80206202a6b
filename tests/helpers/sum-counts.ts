import type { TrialCounts } from './trial-counts';

/** Two trials as one. */
export function addCounts(a: TrialCounts, b: TrialCounts): TrialCounts {
  return Object.fromEntries(
    Object.keys(a).map(name => [name, a[name as keyof TrialCounts] + b[name as keyof TrialCounts]]),
  ) as unknown as TrialCounts;
}

/** Shares of what anchoring said that is true, and of what it said that is wrong, in words. */
export function shareWords(counts: TrialCounts): string[] {
  const share = (right: number, of: number) => (of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} % of ${of}`);
  const { unchanged, unchangedRight, edited, editedRight, deleted, deletedRight, wrong, total } = counts;
  return [
    share(unchangedRight, unchanged),
    share(editedRight, edited),
    share(deletedRight, deleted),
    share(wrong, total),
  ];
}
