import type { Annotation, AnnotationId, AnnotationTarget } from '../../corpus/model/annotation';
import type { ClauseId } from '../../corpus/model/clause';
import type { ClausePlace, MarkLayer, Marks } from '../app/state/marks';
import type { TextPoint } from '../app/state/reader-selection';

/** Whether a target stands in today's text: what waits for review is not drawn. */
export function isPlaced({ state }: AnnotationTarget): boolean {
  return state !== 'orphan' && state !== 'review';
}

/** Every annotation as places to draw, by colour and style; the active one once more on top. */
export function annotationMarks(annotations: readonly Annotation[], activeId: AnnotationId | null): Marks {
  const marks: Partial<Record<MarkLayer, ClausePlace[]>> = {};
  const add = (layer: MarkLayer, places: readonly ClausePlace[]) => {
    (marks[layer] ??= []).push(...places);
  };
  for (const annotation of annotations) {
    const { id, motivation, colour, style } = annotation;
    const places = placesOfOne(annotation);
    if (motivation === 'linking') add('linked', places);
    else if (colour !== null) add(`${colour}-${style}`, places);
    if (id === activeId) add('active-annotation', places);
  }
  return marks;
}

const knownPlaces = new WeakMap<Annotation, readonly ClausePlace[]>();

/** The very same places for the very same annotation, so that what draws them can tell what changed. */
function placesOfOne(annotation: Annotation): readonly ClausePlace[] {
  const before = knownPlaces.get(annotation);
  if (before !== undefined) return before;
  const places = annotation.targets.filter(isPlaced).map(({ clauseId, range }) => ({ clauseId, range }));
  knownPlaces.set(annotation, places);
  return places;
}

/** How many notes hang on each clause. */
export function noteCounts(annotations: readonly Annotation[]): Map<ClauseId, number> {
  const counts = new Map<ClauseId, number>();
  for (const { note, targets } of annotations) {
    const [first] = targets;
    if (note !== '' && first !== undefined) counts.set(first.clauseId, (counts.get(first.clauseId) ?? 0) + 1);
  }
  return counts;
}

/** The clauses that annotations of one sort stand in. */
export function clausesOf(annotations: readonly Annotation[], motivation: Annotation['motivation']): Set<ClauseId> {
  return new Set(
    annotations
      .filter(one => one.motivation === motivation)
      .flatMap(({ targets }) => targets.filter(isPlaced).map(({ clauseId }) => clauseId)),
  );
}

/** The annotations over a place of the text, the shortest first: the one on top of the pile. */
export function annotationsAt(annotations: readonly Annotation[], { clauseId, offset }: TextPoint): Annotation[] {
  const lengthOf = ({ targets }: Annotation) => targets.reduce((sum, { range }) => sum + range.end - range.start, 0);
  return annotations
    .filter(({ targets }) =>
      targets.some(
        one => isPlaced(one) && one.clauseId === clauseId && one.range.start <= offset && offset < one.range.end,
      ),
    )
    .sort((a, b) => lengthOf(a) - lengthOf(b));
}
