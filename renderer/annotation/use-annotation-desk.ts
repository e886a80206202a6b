import { useEffect } from 'react';
import type { Annotation } from '../../corpus/model/annotation';
import type { WorkId } from '../../corpus/model/work';
import { useAnnotationArchive } from '../app/state/annotation-archive';
import { useChangeLog } from '../app/state/change-log-state';
import { openWorkNow, useOpenWork } from '../app/state/desk-state';
import { useNoteCountState } from '../app/state/note-counts';
import { usePlace } from '../app/state/place-state';
import { openAnnotationDesk, type AnnotationDesk, type AnnotationDeskOptions } from '../store/annotation-desk';
import type { SafetyPort } from '../store/safety-port';
import { readAllAnnotations, writeAllAnnotations } from './archive-annotations';
import { clausesOf, noteCounts } from './annotation-marks';
import { activate, useAnnotations } from './annotation-state';

/** Open the annotations once, when the window starts; told of it by {@link useAnnotations}. */
export function useAnnotationDesk(safety: SafetyPort, putOutside?: AnnotationDeskOptions['putOutside']): void {
  useEffect(() => {
    let closed = false;
    const opening = openAnnotationDesk(safety, putOutside === undefined ? {} : { putOutside });
    opening.then(
      desk => (closed ? desk.close() : lay(desk)),
      () => useAnnotations.setState({ cannotOpen: !closed }),
    );
    return () => {
      closed = true;
      useAnnotations.setState({ desk: null, library: [], annotations: [] });
      useChangeLog.setState({ log: null });
      useAnnotationArchive.setState({ archive: null });
      opening.then(desk => desk.close()).catch(() => undefined);
    };
  }, [safety, putOutside]);
  useAnnotationsAtHand();
}

function lay(desk: AnnotationDesk): void {
  useChangeLog.setState({ log: desk.readOnly ? null : desk.log });
  useAnnotations.setState({ desk });
  useAnnotationArchive.setState({
    archive: {
      write: services => writeAllAnnotations(services, desk),
      read: (services, text) => readAllAnnotations(services, text, desk),
    },
  });
}

/** How many annotations point into each work. */
function workCounts(annotations: readonly Annotation[]): ReadonlyMap<WorkId, number> {
  const counts = new Map<WorkId, number>();
  for (const { targets } of annotations) {
    for (const workId of new Set(targets.map(target => target.workId)))
      counts.set(workId, (counts.get(workId) ?? 0) + 1);
  }
  return counts;
}

/** Keep the annotations of the library and of the opened work at hand, whatever page is shown. */
export function useAnnotationsAtHand(): void {
  const desk = useAnnotations(state => state.desk);
  const shelf = desk?.shelf;
  const workId = useOpenWork()?.work.id;
  useEffect(() => {
    if (shelf === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = () => {
      const library = shelf.get();
      const annotations = ofWork(library, openWorkNow()?.work.id);
      useAnnotations.setState(before => ({ library, annotations, activeId: stillThere(before, annotations) }));
      clearTimeout(timer);
      timer = setTimeout(() => putCounts(library, annotations)); // the marks are drawn first
    };
    take();
    const stop = shelf.subscribe(take);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [shelf, workId]);
  useEffect(() => (desk === null ? undefined : followNames(desk)), [desk]);
  useEffect(() => {
    const stop = usePlace.subscribe(({ focusId }, before) => {
      if (focusId !== before.focusId && !isActiveIn(focusId)) activate(null);
    });
    return () => {
      stop();
      useAnnotations.setState({ activeId: null, editing: null, ticked: new Set() });
    };
  }, [workId]);
}

/** Keep what the person calls the colours, and the colours of tags, at hand. */
function followNames({ colours, tags }: AnnotationDesk): () => void {
  const subscriptions = [
    colours.all().subscribe(rows => useAnnotations.setState({ colours: new Map(rows.map(row => [row.id, row])) })),
    tags
      .coloured()
      .subscribe(rows => useAnnotations.setState({ tagColours: new Map(rows.map(row => [row.name, row.colour])) })),
  ];
  return () => subscriptions.forEach(one => one.unsubscribe());
}

function putCounts(library: readonly Annotation[], annotations: readonly Annotation[]): void {
  useNoteCountState.getState().put({
    counts: noteCounts(annotations),
    bookmarked: clausesOf(annotations, 'bookmarking'),
    linked: clausesOf(annotations, 'linking'),
    works: workCounts(library),
  });
}

function ofWork(library: readonly Annotation[], workId: string | undefined): readonly Annotation[] {
  return library.filter(
    ({ targets }) => targets[0]?.workId === workId || targets.some(target => target.workId === workId),
  );
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
