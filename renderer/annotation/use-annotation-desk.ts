import { useEffect } from 'react';
import type { Annotation } from '../../corpus/model/annotation';
import { useNoteCountState } from '../app/state/note-counts';
import { usePlace } from '../app/state/place-state';
import { openAnnotationDesk } from '../store/annotation-desk';
import type { SafetyPort } from '../store/safety-port';
import { noteCounts } from './annotation-marks';
import { activate, useAnnotations } from './annotation-state';

/** Open the annotations once, when the window starts; told of it by {@link useAnnotations}. */
export function useAnnotationDesk(safety: SafetyPort): void {
  useEffect(() => {
    let closed = false;
    const opening = openAnnotationDesk(safety);
    void opening.then(desk => (closed ? desk.close() : useAnnotations.setState({ desk })));
    return () => {
      closed = true;
      useAnnotations.setState({ desk: null, annotations: [] });
      void opening.then(desk => desk.close());
    };
  }, [safety]);
}

/** Keep the annotations of the opened work at hand, and the count of notes on each clause. */
export function useAnnotationsOf(workId: string): void {
  const desk = useAnnotations(state => state.desk);
  useEffect(() => {
    if (desk === null) return undefined;
    const subscription = desk.annotations.ofWork(workId).subscribe(annotations => {
      useAnnotations.setState(before => ({ annotations, activeId: stillThere(before, annotations) }));
      useNoteCountState.getState().put(noteCounts(annotations));
    });
    const forget = usePlace.subscribe(({ focusId }, before) => {
      if (focusId !== before.focusId && !isActiveIn(focusId)) activate(null);
    });
    return () => {
      forget();
      subscription.unsubscribe();
      useAnnotations.setState({ annotations: [], activeId: null, editing: null, ticked: new Set() });
    };
  }, [desk, workId]);
}

/** Whether the annotation that is pointed at touches a clause: a step to another clause leaves it. */
function isActiveIn(clauseId: string | null): boolean {
  const { annotations, activeId } = useAnnotations.getState();
  const active = annotations.find(({ id }) => id === activeId);
  return active?.targets.some(target => target.clauseId === clauseId) ?? false;
}

/** An annotation that has gone, by undo or into the bin, is pointed at no more; one just made may not be listed yet. */
function stillThere(
  { annotations: before, activeId }: { readonly annotations: readonly Annotation[]; readonly activeId: string | null },
  annotations: readonly Annotation[],
): string | null {
  const isListed = (list: readonly Annotation[]) => list.some(({ id }) => id === activeId);
  return isListed(before) && !isListed(annotations) ? null : activeId;
}
