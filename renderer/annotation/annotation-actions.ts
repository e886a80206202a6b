import { describeSelection } from '../../corpus/annotate/describe-target';
import type { Annotation, AnnotationId, AnnotationTarget, Pigment } from '../../corpus/model/annotation';
import { openWorkNow } from '../app/state/desk-state';
import { showPanel } from '../app/state/panel-state';
import { usePlace } from '../app/state/place-state';
import type { TextPoint } from '../app/state/reader-selection';
import { annotationsAt } from './annotation-marks';
import { activate, useAnnotations } from './annotation-state';

/** What the selection of the moment points at; empty when nothing is selected. */
export function selectedTargets(): AnnotationTarget[] {
  const view = openWorkNow();
  const { selection } = usePlace.getState();
  const document = selection === null ? undefined : view?.documents[selection.language];
  return selection === null || document === undefined ? [] : describeSelection(document, selection);
}

/**
 * Colour the selection. The very same words marked before are recoloured instead of marked twice; without a
 * selection the active annotation is.
 */
export async function markSelection(colour: Pigment, style: Annotation['style'] = 'highlight'): Promise<void> {
  const { desk, activeId } = useAnnotations.getState();
  if (desk === null) return;
  const targets = selectedTargets();
  const same = targets.length === 0 ? activeId : (annotationOf(targets)?.id ?? null);
  useAnnotations.setState({ lastColour: colour });
  document.getSelection()?.removeAllRanges();
  if (same !== null) await desk.annotations.recolour([same], colour, style);
  else if (targets.length > 0) {
    const { focusId } = usePlace.getState();
    const { id } = await desk.annotations.create({ motivation: 'highlighting', targets, colour, style });
    // Whoever has moved on meanwhile means the next words by the next key.
    if (usePlace.getState().focusId === focusId) activate(id);
  }
}

/** Write a note or tags on the selection, or on the active annotation: opens the editor beside the text. */
export async function annotateSelection(field: 'note' | 'tags'): Promise<void> {
  const { desk, activeId, lastColour } = useAnnotations.getState();
  if (desk === null) return;
  const targets = selectedTargets();
  const known = targets.length === 0 ? activeId : (annotationOf(targets)?.id ?? null);
  const id =
    known ??
    (targets.length === 0
      ? null
      : (await desk.annotations.create({ motivation: 'commenting', targets, colour: lastColour })).id);
  document.getSelection()?.removeAllRanges();
  if (id !== null) edit(id, field);
}

/** Open the editor of an annotation beside the text. */
export function edit(id: AnnotationId, field: 'note' | 'tags' = 'note'): void {
  showPanel('notes');
  useAnnotations.setState({ editing: { id, field }, activeId: id, view: 'list' });
}

/** A click in the text points at the annotation there; clicking again goes on to the ones beneath it. */
export function pointAt(point: TextPoint): void {
  const { annotations, activeId } = useAnnotations.getState();
  const pile = annotationsAt(annotations, point).map(({ id }) => id);
  const next = pile[(pile.indexOf(activeId ?? '') + 1) % Math.max(1, pile.length)];
  activate(next ?? null);
}

/** Go to where an annotation stands in the text. */
export function goToAnnotation({ id, targets }: Annotation): void {
  activate(id);
  const view = openWorkNow();
  const target = targets.find(({ clauseId }) => view?.clauseById.has(clauseId));
  if (target !== undefined) usePlace.getState().jumpTo(target.clauseId, target.range);
}

/** Put annotations into the bin. */
export async function removeAnnotations(ids: readonly AnnotationId[]): Promise<void> {
  await useAnnotations.getState().desk?.annotations.remove(ids);
  useAnnotations.setState({ ticked: new Set(), activeId: null, editing: null });
}

function annotationOf(targets: readonly AnnotationTarget[]): Annotation | undefined {
  const key = placesOf(targets);
  return useAnnotations.getState().annotations.find(annotation => placesOf(annotation.targets) === key);
}

function placesOf(targets: readonly AnnotationTarget[]): string {
  return targets.map(({ clauseId, range }) => `${clauseId} ${range.start} ${range.end}`).join('\n');
}
