import { describeSelection } from '../../corpus/annotate/describe-target';
import type {
  Annotation,
  AnnotationId,
  AnnotationStyle,
  AnnotationTarget,
  Pigment,
} from '../../corpus/model/annotation';
import type { ClauseId } from '../../corpus/model/clause';
import { openWorkNow } from '../app/state/desk-state';
import { showPanel } from '../app/state/panel-state';
import { usePlace } from '../app/state/place-state';
import type { TextPoint } from '../app/state/reader-selection';
import { annotationsAt } from './annotation-marks';
import { activate, useAnnotations } from './annotation-state';
import { inTurn } from './in-turn';

/** What the selection of the moment points at; empty when nothing is selected. */
export function selectedTargets(): AnnotationTarget[] {
  const view = openWorkNow();
  const { selection } = usePlace.getState();
  const document = selection === null ? undefined : view?.documents[selection.language];
  return selection === null || document === undefined ? [] : describeSelection(document, selection);
}

/** Take the selection away, on the page and for whoever asks before the page has told. */
export function dropSelection(): void {
  usePlace.getState().select(null);
  document.getSelection()?.removeAllRanges();
}

/** The clause in which a mark is being made that one will be at once it is written. */
let marking: ClauseId | null = null;

/** Whether the next key is for an annotation: the one that is pointed at, or one that is about to be. */
export function hasAnnotationAtHand(): boolean {
  const { selection, focusId } = usePlace.getState();
  return useAnnotations.getState().activeId !== null || (marking !== null && marking === focusId && selection === null);
}

/** The annotation that a key was pressed for: as it was then, or the one that was being made. */
function pressedFor(activeId: AnnotationId | null): AnnotationId | null {
  return activeId ?? useAnnotations.getState().activeId;
}

/**
 * Colour the selection. The very same words marked before are recoloured instead of marked twice; without a
 * selection the active annotation is.
 */
export async function markSelection(colour: Pigment, style: AnnotationStyle = 'highlight'): Promise<void> {
  const { desk, activeId } = useAnnotations.getState();
  if (desk === null) return;
  const targets = selectedTargets();
  const { focusId } = usePlace.getState();
  useAnnotations.setState({ lastColour: colour });
  dropSelection();
  if (targets.length === 0)
    return inTurn(async () => {
      const id = pressedFor(activeId);
      if (id !== null) await desk.annotations.recolour([id], colour, style);
    });
  marking = focusId;
  const marked = inTurn(async () => {
    const motivation = style === 'comment' ? 'commenting' : 'highlighting';
    const same = annotationOf(targets)?.id;
    if (same !== undefined) await desk.annotations.recolour([same], colour, style);
    const id = same ?? (await desk.annotations.create({ motivation, targets, colour, style })).id;
    // Whoever has moved on meanwhile means the next words by the next key.
    const now = usePlace.getState();
    if (now.focusId === focusId && now.selection === null) activate(id);
  });
  await marked.finally(() => {
    if (marking === focusId) marking = null;
  });
}

/** Write a note or tags on the selection, or on the active annotation: opens the editor beside the text. */
export async function annotateSelection(field: 'note' | 'tags'): Promise<void> {
  const { desk, activeId, lastColour } = useAnnotations.getState();
  if (desk === null) return;
  const targets = selectedTargets();
  dropSelection();
  await inTurn(async () => {
    const known = targets.length === 0 ? pressedFor(activeId) : (annotationOf(targets)?.id ?? null);
    if (known !== null) return edit(known, field);
    if (targets.length === 0) return;
    const draft = { motivation: 'commenting', targets, colour: lastColour } as const;
    edit((await desk.annotations.create(draft)).id, field);
  });
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

/** Point at the next annotation at the caret: over the selection's start, or anywhere in the clause one is at. */
export function cycleAtCaret(): void {
  const { annotations, activeId } = useAnnotations.getState();
  const { selection, focusId } = usePlace.getState();
  const at = selection?.start.clauseId ?? focusId;
  const here =
    selection !== null
      ? annotationsAt(annotations, selection.start)
      : annotations.filter(({ targets }) => targets.some(({ clauseId }) => clauseId === at));
  const next = here[(here.findIndex(({ id }) => id === activeId) + 1) % Math.max(1, here.length)];
  if (next !== undefined) activate(next.id);
}

/** Put annotations into the bin. */
export async function removeAnnotations(ids: readonly AnnotationId[]): Promise<void> {
  await inTurn(async () => useAnnotations.getState().desk?.annotations.remove(ids));
  useAnnotations.setState({ ticked: new Set(), activeId: null, editing: null });
}

/** The annotation on the very same words, among all there are by now. */
function annotationOf(targets: readonly AnnotationTarget[]): Annotation | undefined {
  const key = placesOf(targets);
  const clauseId = targets[0]?.clauseId;
  const library = useAnnotations.getState().desk?.shelf.get() ?? [];
  return library.find(
    ({ motivation, targets: own }) =>
      own[0]?.clauseId === clauseId &&
      motivation !== 'linking' &&
      motivation !== 'bookmarking' &&
      placesOf(own) === key,
  );
}

/** Where targets stand, to compare them by. */
export function placesOf(targets: readonly AnnotationTarget[]): string {
  return targets.map(({ clauseId, range }) => `${clauseId} ${range.start} ${range.end}`).join('\n');
}
