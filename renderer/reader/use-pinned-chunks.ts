import { startTransition, useEffect, useMemo, useState } from 'react';
import { usePlace } from '../app/state/place-state';
import type { WorkView } from '../app/state/work-view';
import type { RowChunk } from './row-chunks';

/** Up to here the whole text stays on the page: finding, selecting and screen readers work across all of it. */
const wholePageLimit = 5_000;

/**
 * Ordinals of the chunks that are drawn wherever the page is scrolled to.
 *
 * At first those around the place of the last jump, so that the first words show at once; then, in a
 * work of up to 5,000 clauses, all of them.
 */
export function usePinnedChunks(view: WorkView, chunks: readonly RowChunk[]): ReadonlySet<number> {
  const jumpClause = usePlace(state => state.jump?.clauseId ?? null);
  const focusClause = usePlace(state => state.focusId);
  const [settledView, setSettledView] = useState<WorkView | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettledView(view)), 50);
    return () => clearTimeout(timer);
  }, [view]);
  return useMemo(() => {
    if (settledView === view && view.clauseById.size <= wholePageLimit) return new Set(chunks.keys());
    const rows = [jumpClause, focusClause].map(id => view.rowOfClause.get(id ?? '') ?? 0);
    const size = chunks[0]?.rows.length ?? 1;
    return new Set(rows.map(row => Math.floor(row / size)).flatMap(chunk => [chunk - 1, chunk, chunk + 1]));
  }, [view, settledView, chunks, jumpClause, focusClause]);
}
