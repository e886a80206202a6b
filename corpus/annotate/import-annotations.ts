import type { LooseAnnotation, LooseReading, RefusalReason } from '../exchange/loose-annotation';
import type { Annotation, AnnotationId, AnnotationTarget } from '../model/annotation';
import type { CorpusDocument } from '../model/work';
import { annotationSchema } from './annotation-schema';
import { placeInSteps, toStoredTarget } from './place-target';
import { runSteps, type Steps } from '../steps/steps';

/**
 * What became of one item: its words were where it said; elsewhere or altered; not found with certainty, kept for
 * review; the library had the very same; the library has another annotation of this id, which was kept; refused.
 */
export type ImportOutcome = 'placed' | 'moved' | 'review' | 'duplicate' | 'conflict' | 'refused';

/** One line of the report. */
export interface ImportedItem {
  readonly id: AnnotationId;
  readonly outcome: ImportOutcome;
  /** For `refused` only. */
  readonly reason?: RefusalReason;
  /** How many of its places were left out, because no text of the library has them; absent when none was. */
  readonly leftOut?: number;
}

/** What to put into the library, and what became of every item of the file. */
export interface AnnotationImport {
  readonly annotations: readonly Annotation[];
  readonly items: readonly ImportedItem[];
}

/**
 * Place the annotations of a file in the library's texts. Nothing that the library has is changed: what is the same
 * is passed over, and what differs is reported as a conflict.
 *
 * @param known - every annotation of the library, the bin included
 * @param older - the editions before those of the library, where they are known
 */
export function importAnnotations(
  reading: LooseReading,
  documents: readonly CorpusDocument[],
  known: readonly Annotation[],
  older: readonly CorpusDocument[] = [],
): AnnotationImport {
  return runSteps(importInSteps(reading, documents, known, older));
}

/** The same, a target at each step. */
export function* importInSteps(
  reading: LooseReading,
  documents: readonly CorpusDocument[],
  known: readonly Annotation[],
  older: readonly CorpusDocument[],
): Steps<AnnotationImport> {
  const byId = new Map(known.map(annotation => [annotation.id, annotation]));
  const samePlaces = new Set(known.map(contentKey));
  const annotations: Annotation[] = [];
  const items: ImportedItem[] = [];
  for (const { loose, placed, more } of yield* placeAll(reading.annotations, documents, older)) {
    const outcome = placed === null ? 'refused' : outcomeOf(placed, byId.get(placed.id), samePlaces);
    items.push({ id: loose.id, outcome, ...more });
    if (placed === null || !['placed', 'moved', 'review'].includes(outcome)) continue;
    annotations.push(placed);
    byId.set(placed.id, placed);
    samePlaces.add(contentKey(placed));
  }
  for (const { id, reason } of reading.refused) items.push({ id, outcome: 'refused', reason });
  return { annotations, items };
}

interface PlacedLoose {
  readonly loose: LooseAnnotation;
  /** `null`: it has no place that could be kept. */
  readonly placed: Annotation | null;
  readonly more: Pick<ImportedItem, 'reason' | 'leftOut'>;
}

function* placeAll(
  loose: readonly LooseAnnotation[],
  documents: readonly CorpusDocument[],
  older: readonly CorpusDocument[],
): Steps<PlacedLoose[]> {
  const places = yield* placeInSteps(
    loose.flatMap(({ targets }) => targets),
    documents,
    older,
  );
  const clauseIds = new Set(documents.flatMap(({ clauses }) => clauses.map(({ id }) => id)));
  let next = 0;
  const all: PlacedLoose[] = [];
  for (const one of loose) {
    const targets = one.targets.flatMap((target): AnnotationTarget[] => {
      const place = places[next++] ?? null;
      const stored = place === null ? null : toStoredTarget(target, place);
      if (stored === null) return [];
      // A file that names no clause of ours said no place that the words could have moved from.
      return [stored.state === 'moved' && !namesClause(target) ? { ...stored, state: 'exact' } : stored];
    });
    const annotation = annotationSchema.safeParse({ ...one, targets });
    const placed = annotation.success ? annotation.data : null;
    all.push({ loose: one, placed, more: accountOf(placed, targets.length, one, clauseIds) });
    yield;
  }
  return all;
}

/** What is to be said of an item beside its outcome. */
function accountOf(
  placed: Annotation | null,
  kept: number,
  { targets }: LooseAnnotation,
  clauseIds: ReadonlySet<string>,
): PlacedLoose['more'] {
  if (placed === null && kept > 0) return { reason: 'malformed' };
  if (placed === null)
    return {
      reason: targets.some(({ source }) => clauseIds.has(source.replace(/^.*[#/:=]/su, '')))
        ? 'outside-text'
        : 'no-text',
    };
  return kept < targets.length ? { leftOut: targets.length - kept } : {};
}

function namesClause({ source, own }: LooseAnnotation['targets'][number]): boolean {
  return own.workId !== undefined || own.range !== undefined || /\.(?:zh|en)\.[^./\s]+$/u.test(source);
}

function outcomeOf(placed: Annotation, same: Annotation | undefined, samePlaces: ReadonlySet<string>): ImportOutcome {
  if (same !== undefined) return contentKey(same) === contentKey(placed) ? 'duplicate' : 'conflict';
  if (samePlaces.has(contentKey(placed))) return 'duplicate';
  const states = new Set(placed.targets.map(({ state }) => state));
  if (states.has('orphan') || states.has('review')) return 'review';
  return states.has('moved') || states.has('changed') ? 'moved' : 'placed';
}

/** What two annotations must share to be the same to a reader. */
function contentKey({ motivation, targets, note, tags, colour, style }: Annotation): string {
  const places = targets.map(({ clauseId, range }) => [clauseId, range.start, range.end]);
  return JSON.stringify([motivation, places, note, [...tags].sort(), colour, style]);
}
