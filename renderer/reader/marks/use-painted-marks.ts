import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Marks } from '../../app/state/marks';
import type { ClauseElements } from './clause-elements';
import { MarkPainter } from './paint-marks';

/** Keep `marks` drawn over the clauses on the page, also as clauses come and go. The only place that draws. */
export function usePaintedMarks(marks: Marks, elements: ClauseElements): void {
  const painter = useMemo(() => new MarkPainter(elements), [elements]);
  const latest = useRef(marks);
  useLayoutEffect(() => {
    latest.current = marks;
    painter.paint(marks, false);
  }, [marks, painter]);
  useEffect(() => {
    let frame = 0;
    const repaint = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => painter.paint(latest.current, true));
    };
    const stop = elements.onChange(repaint);
    painter.paint(latest.current, true);
    return () => {
      stop();
      cancelAnimationFrame(frame);
      painter.clear();
    };
  }, [elements, painter]);
}
