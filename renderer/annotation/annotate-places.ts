import { describeTarget } from '../../corpus/annotate/describe-target';
import type { AnnotationTarget } from '../../corpus/model/annotation';
import type { MarkedHow, PlaceInLibrary } from '../app/clause-actions';
import type { WorkView } from '../app/state/work-view';
import { useAnnotations } from './annotation-state';

/**
 * Annotate many places at once, each with an annotation of its own, as one undoable step.
 *
 * @param viewOf - the work that holds a clause, arranged for reading
 * @returns how many were made: none while annotations are read-only
 */
export async function annotatePlaces(
  places: readonly PlaceInLibrary[],
  { colour, tags = [] }: MarkedHow,
  viewOf: (place: PlaceInLibrary) => Promise<WorkView>,
): Promise<number> {
  const { desk } = useAnnotations.getState();
  if (desk === null || desk.readOnly) return 0;
  const targets: AnnotationTarget[] = [];
  for (const place of places) targets.push(targetOf(place, await viewOf(place)));
  const drafts = targets.map(target => ({ motivation: 'highlighting' as const, targets: [target], colour, tags }));
  return (await desk.annotations.createMany(drafts)).length;
}

function targetOf({ clauseId, range }: PlaceInLibrary, view: WorkView): AnnotationTarget {
  const clause = view.clauseById.get(clauseId);
  const document = clause === undefined ? undefined : view.documents[clause.language];
  if (clause === undefined || document === undefined) throw new Error(`no clause ${clauseId} in ${view.work.id}`);
  return describeTarget(document, clauseId, range ?? { start: clause.bodyStart, end: clause.text.length });
}
