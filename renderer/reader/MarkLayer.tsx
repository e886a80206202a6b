import { useEffect, useMemo, useState, type RefObject } from 'react';
import type { ClausePlace, Marks } from '../app/state/marks';
import { usePlace, type Jump } from '../app/state/place-state';
import type { WorkView } from '../app/state/work-view';
import type { ClauseElements } from './marks/clause-elements';
import { usePaintedMarks } from './marks/use-painted-marks';
import { usePairLight } from './use-pair-light';

interface MarkLayerProps {
  readonly view: WorkView;
  readonly elements: ClauseElements;
  readonly page: RefObject<HTMLElement | null>;
  readonly marks: Marks;
}

const flashMilliseconds = 1_200;

/** Draws all marks of the page. Has no element of its own, so that a moving pointer draws nothing else again. */
export function MarkLayer({ view, elements, page, marks }: MarkLayerProps) {
  const pair = usePairLight(view, page);
  const flash = useFlash(view);
  const all = useMemo(() => ({ ...marks, pair, flash }), [marks, pair, flash]);
  usePaintedMarks(all, elements, page);
  return null;
}

const none: readonly ClausePlace[] = [];

function useFlash(view: WorkView): readonly ClausePlace[] {
  const jump = usePlace(state => state.jump);
  const [over, setOver] = useState<Jump | null>(null);
  useEffect(() => {
    if (jump === null) return undefined;
    const timer = setTimeout(() => setOver(jump), flashMilliseconds);
    return () => clearTimeout(timer);
  }, [jump]);
  return useMemo(() => {
    if (jump === null || jump === over || jump.manner !== 'flash') return none;
    const clause = view.clauseById.get(jump.clauseId);
    if (clause === undefined) return none;
    return [{ clauseId: clause.id, range: jump.range ?? { start: 0, end: clause.text.length } }];
  }, [jump, over, view]);
}
