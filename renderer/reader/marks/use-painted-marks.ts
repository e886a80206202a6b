import { useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { ClauseId } from '../../../corpus/model/clause';
import type { Marks } from '../../app/state/marks';
import { chunksNear } from '../rows-in-view';
import type { ClauseElements } from './clause-elements';
import { MarkPainter } from './paint-marks';

/** Keep `marks` drawn over the clauses in and around the window, also as clauses come and go. The only place that draws. */
export function usePaintedMarks(marks: Marks, elements: ClauseElements, page: RefObject<HTMLElement | null>): void {
  const painter = useMemo(() => new MarkPainter(elements), [elements]);
  const latest = useRef(marks);
  useLayoutEffect(() => {
    latest.current = marks;
    painter.paint(marks);
  }, [marks, painter]);
  useEffect(() => {
    const element = page.current;
    if (element === null) return undefined;
    painter.paint(latest.current);
    const stop = followWindow(painter, elements, element);
    return () => {
      stop();
      painter.clear();
    };
  }, [elements, painter, page]);
}

function followWindow(painter: MarkPainter, elements: ClauseElements, page: HTMLElement): () => void {
  let frame = 0;
  let shown = '';
  const look = (isNew: boolean) => {
    const span = chunksNear(page, page.clientHeight);
    const key = span === null ? '' : `${span.first} ${span.last}`;
    if (isNew) painter.redraw(clausesIn(page, span));
    else if (key !== shown) painter.show(clausesIn(page, span));
    shown = key;
  };
  const onScroll = () => look(false);
  const later = (isNew: boolean) => () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => look(isNew));
  };
  const stop = elements.onChange(later(true));
  const resized = new ResizeObserver(onScroll);
  resized.observe(page);
  if (page.firstElementChild !== null) resized.observe(page.firstElementChild);
  // Told before the frame is drawn, so that no text comes into the window without its marks.
  page.addEventListener('scroll', onScroll, { passive: true });
  look(true);
  return () => {
    cancelAnimationFrame(frame);
    stop();
    resized.disconnect();
    page.removeEventListener('scroll', onScroll);
  };
}

function clausesIn(page: HTMLElement, span: ReturnType<typeof chunksNear>): readonly ClauseId[] {
  if (span === null) return [];
  const chunks = [...(page.querySelector('[data-chunks]')?.children ?? [])].slice(span.first, span.last + 1);
  return chunks.flatMap(chunk =>
    [...chunk.querySelectorAll<HTMLElement>('[data-clause-id]')].map(clause => clause.dataset['clauseId'] ?? ''),
  );
}
