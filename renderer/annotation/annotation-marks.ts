import type { Annotation, AnnotationId, AnnotationTarget } from '../../corpus/model/annotation';
import type { ClauseId } from '../../corpus/model/clause';
import type { ClausePlace, MarkLayer, Marks } from '../app/state/marks';
import type { TextPoint } from '../app/state/reader-selection';

/** Whether a target stands in today's text: what waits for review is not drawn. */
export function isPlaced({ state }: AnnotationTarget): boolean {
  return state !== 'orphan' && state !== 'review';
}

/** What was drawn last; a layer in which nothing changed stays the very same, so that it is not drawn again. */
let drawn: Marks = {};

/** Every annotation as places to draw, by colour and style. */
export function annotationMarks(annotations: readonly Annotation[]): Marks {
  const marks: Partial<Record<MarkLayer, ClausePlace[]>> = {};
  for (const annotation of annotations) {
    const layer = layerOf(annotation);
    if (layer === null) continue;
    const own = (marks[layer] ??= []);
    for (const place of placesOfOne(annotation)) own.push(place);
  }
  drawn = withKeptLayers(marks, drawn);
  return drawn;
}

function layerOf({ motivation, colour, style }: Annotation): MarkLayer | null {
  if (motivation === 'linking') return 'linked';
  return colour === null ? null : `${colour}-${style}`;
}

/** The annotation that is pointed at, once more on top. */
export function activeMarks(annotations: readonly Annotation[], activeId: AnnotationId | null): Marks {
  const active = activeId === null ? undefined : annotations.find(({ id }) => id === activeId);
  return active === undefined ? {} : { 'active-annotation': placesOfOne(active) };
}

/** The same marks with the very layers of before where nothing in them changed. */
function withKeptLayers(marks: Marks, before: Marks): Marks {
  const layers = Object.entries(marks) as [MarkLayer, readonly ClausePlace[]][];
  return Object.fromEntries(
    layers.map(([layer, places]) => [layer, isSameList(places, before[layer]) ? before[layer] : places]),
  );
}

function isSameList(places: readonly ClausePlace[], before: readonly ClausePlace[] | undefined): boolean {
  return places.length === before?.length && places.every((place, at) => place === before[at]);
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
