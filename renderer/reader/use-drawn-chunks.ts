import { startTransition, useEffect, useMemo, useState, type RefObject } from 'react';
import type { ClauseId } from '../../corpus/model/clause';
import type { WorkId } from '../../corpus/model/work';
import { usePlace } from '../app/state/place-state';
import type { WorkView } from '../app/state/work-view';
import type { RowChunk } from './row-chunks';
import { chunksNear, type Span } from './rows-in-view';

/** Up to here the whole text stays on the page: finding, selecting and screen readers work across all of it. */
const wholePageLimit = 5_000;
/** Pixels around the window in which the text of a longer work is drawn, and those in which it is let go. */
const drawnWithin = 1_800;
/** Chunks on either side of a jump that are drawn at once with it: enough to fill a window. */
const aroundJump = 1;
/** A guess, replaced by the measured height once a chunk has been drawn. */
const pixelsPerCharacter = 1.3;

/**
 * For each chunk the height of the empty place it leaves, or `null` when it is to be drawn.
 *
 * At first those around the place of the last jump, so that the first words show at once; then all of them in a work
 * of up to 5,000 clauses, in a longer one those near the window, the last jump and the clause in focus.
 */
export function useDrawnChunks(
  view: WorkView,
  chunks: readonly RowChunk[],
  page: RefObject<HTMLElement | null>,
): readonly (number | null)[] {
  const isWhole = view.clauseById.size <= wholePageLimit;
  const isSettled = useIsSettled(view.work.id);
  const measured = useMemo(() => chunks.map(chunk => Math.ceil(chunk.characterCount * pixelsPerCharacter)), [chunks]);
  const near = useNearChunks(isSettled && !isWhole, measured, page);
  const pinned = usePinnedChunks(view, chunks);
  return useMemo(() => {
    const isDrawn = (chunk: number) =>
      (isSettled && isWhole) ||
      pinned.some(at => Math.abs(at - chunk) <= aroundJump) ||
      (near !== null && near.first <= chunk && chunk <= near.last);
    return measured.map((height, chunk) => (isDrawn(chunk) ? null : height));
  }, [measured, isSettled, isWhole, pinned, near]);
}

/** The first words are on the screen: the rest may follow, and stays when the work is brought up to date. */
function useIsSettled(workId: WorkId): boolean {
  const [settledWork, setSettledWork] = useState<WorkId | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettledWork(workId)), 50);
    return () => clearTimeout(timer);
  }, [workId]);
  return settledWork === workId;
}

/** The chunks of the last jump and of the clause in focus, which may hold one end of a selection. */
function usePinnedChunks(view: WorkView, chunks: readonly RowChunk[]): readonly number[] {
  const size = chunks[0]?.rows.length ?? 1;
  const chunkOf = (clauseId: ClauseId | null) => Math.floor((view.rowOfClause.get(clauseId ?? '') ?? 0) / size);
  const jumped = usePlace(state => chunkOf(state.jump?.clauseId ?? null));
  const focused = usePlace(state => chunkOf(state.focusId));
  return useMemo(() => [jumped, focused], [jumped, focused]);
}

/** The chunks near the window as it scrolls; what leaves is measured first, so that nothing moves when it goes. */
function useNearChunks(isOn: boolean, measured: number[], page: RefObject<HTMLElement | null>): Span | null {
  const [near, setNear] = useState<Span | null>(null);
  useEffect(() => {
    const element = page.current;
    if (!isOn || element === null) return undefined;
    let frame = 0;
    const look = () => {
      const span = chunksNear(element, drawnWithin);
      setNear(before => (span === null || isSameSpan(before, span) ? before : span));
      if (span !== null) measure(element, span, measured);
    };
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    const resized = new ResizeObserver(onScroll);
    resized.observe(element);
    look();
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [isOn, measured, page]);
  return isOn ? near : null;
}

function isSameSpan(one: Span | null, other: Span): boolean {
  return one !== null && one.first === other.first && one.last === other.last;
}

function measure(page: HTMLElement, { first, last }: Span, measured: number[]): void {
  const places = page.querySelector('[data-chunks]')?.children;
  for (let chunk = first; chunk <= last; chunk += 1) {
    const place = places?.[chunk];
    if (place !== undefined && place.childElementCount > 0) measured[chunk] = place.getBoundingClientRect().height;
  }
}
