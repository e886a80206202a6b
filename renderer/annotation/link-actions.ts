import { describeTarget } from '../../corpus/annotate/describe-target';
import type { Annotation, AnnotationTarget } from '../../corpus/model/annotation';
import { openWorkNow } from '../app/state/desk-state';
import { usePlace } from '../app/state/place-state';
import { dropSelection, placesOf, selectedTargets } from './annotation-actions';
import { activate, useAnnotations } from './annotation-state';
import { inTurn } from './in-turn';

/** What became of a press of the link key. */
export type LinkStep = 'started' | 'connected' | 'same-place' | 'nowhere';

/**
 * Begin a link at the selected words or the clause one is at; the second time, connect it with where one is now. The
 * two places may be in different works.
 */
export async function linkHere(): Promise<LinkStep> {
  const { desk, linkStart, lastColour } = useAnnotations.getState();
  const here = placeHere();
  if (desk === null || desk.readOnly || here.length === 0) return 'nowhere';
  dropSelection();
  if (linkStart === null) {
    useAnnotations.setState({ linkStart: here });
    return 'started';
  }
  if (placesOf(linkStart) === placesOf(here)) return 'same-place';
  useAnnotations.setState({ linkStart: null });
  const draft = {
    motivation: 'linking',
    targets: [...linkStart, ...here],
    colour: lastColour,
    style: 'underline',
  } as const;
  await inTurn(async () => activate((await desk.annotations.create(draft, 'link')).id));
  return 'connected';
}

/** Forget where a link was to begin. */
export function dropLinkStart(): void {
  useAnnotations.setState({ linkStart: null });
}

/** Where the link that is pointed at, or the first one of the clause one is at, leads from here; `null` when none does. */
export function otherEnd(): AnnotationTarget | null {
  const { annotations, activeId } = useAnnotations.getState();
  const { selection, focusId } = usePlace.getState();
  const here = selection?.start.clauseId ?? focusId;
  const links = annotations.filter(isLink);
  const link =
    links.find(({ id }) => id === activeId) ??
    links.find(({ targets }) => targets.some(({ clauseId }) => clauseId === here));
  if (link === undefined) return null;
  const at = link.targets.findIndex(({ clauseId }) => clauseId === here);
  const next = link.targets[(at + 1) % link.targets.length] ?? null;
  activate(link.id);
  return next;
}

/** Whether an annotation joins places to each other. */
export function isLink({ motivation }: Annotation): boolean {
  return motivation === 'linking';
}

function placeHere(): AnnotationTarget[] {
  const chosen = selectedTargets();
  if (chosen.length > 0) return chosen;
  const view = openWorkNow();
  const { focusId, topId } = usePlace.getState();
  const clause = view?.clauseById.get(focusId ?? topId ?? '');
  const document = clause === undefined ? undefined : view?.documents[clause.language];
  if (clause === undefined || document === undefined) return [];
  return [describeTarget(document, clause.id, { start: clause.bodyStart, end: clause.text.length })];
}
