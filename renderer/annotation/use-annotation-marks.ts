import { useMemo } from 'react';
import type { Marks } from '../app/state/marks';
import { activeMarks, annotationMarks } from './annotation-marks';
import { useAnnotations } from './annotation-state';

/** The annotations of the opened work as places to draw. */
export function useAnnotationMarks(): Marks {
  const annotations = useAnnotations(state => state.annotations);
  const activeId = useAnnotations(state => state.activeId);
  const all = useMemo(() => annotationMarks(annotations), [annotations]);
  return useMemo(() => ({ ...all, ...activeMarks(annotations, activeId) }), [all, annotations, activeId]);
}
