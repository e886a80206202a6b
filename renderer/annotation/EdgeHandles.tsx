import { useEffect, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { annotationMessages } from '../messages/annotation';
import { useMessages } from '../messages/use-messages';
import { useAnnotations } from './annotation-state';
import type { PagePlaces } from './page-places';
import { activeTarget, dragEdge, stepEdge, type Edge } from './resize-actions';
import styles from './handles.module.css';

interface EdgeHandlesProps {
  readonly places: PagePlaces;
}

interface Spot {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** A handle at each end of the mark that is pointed at: drag it, or focus it and press the arrow keys. */
export function EdgeHandles({ places }: EdgeHandlesProps) {
  const start = useSpot('start', places);
  const end = useSpot('end', places);
  const canWrite = useAnnotations(state => state.desk?.readOnly === false);
  if (!canWrite) return null;
  return (
    <>
      {start !== null && <Handle edge="start" spot={start} places={places} />}
      {end !== null && <Handle edge="end" spot={end} places={places} />}
    </>
  );
}

function Handle({ edge, spot, places }: { readonly edge: Edge; readonly spot: Spot; readonly places: PagePlaces }) {
  const t = useMessages(annotationMessages);
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    handle.dataset['dragged'] = '';
  };
  const onPointerUp = (event: PointerEvent<HTMLButtonElement>) => {
    const handle = event.currentTarget;
    if (handle.dataset['dragged'] === undefined) return;
    delete handle.dataset['dragged'];
    // The handle itself would be what is under the pointer.
    handle.style.visibility = 'hidden';
    const point = places.pointUnder(event.clientX, event.clientY);
    handle.style.visibility = '';
    handle.style.translate = '';
    if (point !== null) void dragEdge(edge, point);
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    const handle = event.currentTarget;
    if (handle.dataset['dragged'] === undefined) return;
    handle.style.translate = '';
    const box = handle.getBoundingClientRect();
    handle.style.translate = `${event.clientX - box.left - box.width / 2}px ${event.clientY - box.top - box.height / 2}px`;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    void stepEdge(edge, step);
  };
  return (
    <button
      type="button"
      className={styles['handle']}
      data-edge={edge}
      style={spot}
      aria-label={t(edge === 'start' ? 'handleStart' : 'handleEnd')}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onClick={event => event.stopPropagation()}
      onKeyDown={onKeyDown}
    />
  );
}

/** Where an edge of the active annotation is on the page, in the page's own coordinates. */
function useSpot(edge: Edge, places: PagePlaces): Spot | null {
  const activeId = useAnnotations(state => state.activeId);
  const annotations = useAnnotations(state => state.annotations);
  const [spot, setSpot] = useState<Spot | null>(null);
  useEffect(() => {
    const element = places.page();
    let frame = 0;
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setSpot(element === null ? null : spotOf(edge, places, element)));
    };
    later();
    const resized = new ResizeObserver(later);
    // What stands inside grows and shrinks, too, when rows are measured or words change with the language.
    for (const one of element === null ? [] : [element, ...element.children]) resized.observe(one);
    const stop = places.onChange(later);
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      stop();
    };
  }, [edge, places, activeId, annotations]);
  return activeId === null ? null : spot;
}

function spotOf(edge: Edge, places: PagePlaces, page: HTMLElement): Spot | null {
  const found = activeTarget(edge);
  if (found === null) return null;
  const { target } = found;
  const box = places.boxAt({ clauseId: target.clauseId, offset: target.range[edge] });
  if (box === null) return null;
  const frame = page.getBoundingClientRect();
  return { left: box.left - frame.left, top: box.top - frame.top + page.scrollTop, height: box.height };
}
