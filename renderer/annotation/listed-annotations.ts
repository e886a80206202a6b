import type { Annotation, AnnotationTarget, Pigment } from '../../corpus/model/annotation';
import type { ClauseKind } from '../../corpus/model/clause';
import { sectionOfRow, type Section } from '../app/state/sections';
import type { WorkView } from '../app/state/work-view';

/** What the list is narrowed to; `null` and empty mean everything. */
export interface AnnotationFilter {
  readonly colour: Pigment | null;
  readonly tag: string | null;
  readonly kind: ClauseKind | null;
  /** Id of the section's first row. */
  readonly section: string | null;
  /** In quote, note, tags and the clauses of both languages. */
  readonly text: string;
}

/** Nothing left out. */
export const everything: AnnotationFilter = { colour: null, tag: null, kind: null, section: null, text: '' };

export type AnnotationOrder = 'document' | 'created' | 'modified';

/** An annotation with what the list shows and sorts by. */
export interface ListedAnnotation {
  readonly annotation: Annotation;
  /** The first target in the opened work. */
  readonly target: AnnotationTarget;
  /** Ordinal of its row, or -1 when its clause is gone. */
  readonly row: number;
  readonly kind: ClauseKind | null;
  readonly section: string | null;
}

/** The annotations of a work with their places; those of other works only are left out. */
export function placeInWork(
  annotations: readonly Annotation[],
  view: WorkView,
  sections: readonly Section[],
): ListedAnnotation[] {
  return annotations.flatMap(annotation => {
    const target = annotation.targets.find(({ workId }) => workId === view.work.id);
    if (target === undefined) return [];
    const row = view.rowOfClause.get(target.clauseId) ?? -1;
    const section = row === -1 ? null : (sections[sectionOfRow(sections, row)]?.id ?? null);
    return [{ annotation, target, row, section, kind: view.clauseById.get(target.clauseId)?.kind ?? null }];
  });
}

/** What the list shows: narrowed and in order. Those without a place come last in document order. */
export function narrowed(
  listed: readonly ListedAnnotation[],
  filter: AnnotationFilter,
  order: AnnotationOrder,
  view: WorkView,
): ListedAnnotation[] {
  const wanted = filter.text.trim().toLocaleLowerCase();
  return listed
    .filter(one => fits(one, filter) && (wanted === '' || holds(one, view, wanted)))
    .sort(order === 'document' ? byPlace : byDate(order));
}

function fits({ annotation, kind, section }: ListedAnnotation, filter: AnnotationFilter): boolean {
  const { tag } = filter;
  return (
    (filter.colour === null || annotation.colour === filter.colour) &&
    (tag === null || annotation.tags.some(own => own === tag || own.startsWith(`${tag}/`))) &&
    (filter.kind === null || kind === filter.kind) &&
    (filter.section === null || section === filter.section)
  );
}

/** Lower-case words by the object they are drawn from: typing asks for them again at every letter. */
const foldedWords = new WeakMap<object, string>();

function folded(owner: object, words: () => readonly string[]): string {
  const known = foldedWords.get(owner);
  if (known !== undefined) return known;
  const made = words().join('\n').toLocaleLowerCase();
  foldedWords.set(owner, made);
  return made;
}

function holds({ annotation, row }: ListedAnnotation, view: WorkView, wanted: string): boolean {
  const { note, tags, targets } = annotation;
  if (folded(annotation, () => [note, ...tags, ...targets.map(({ quote }) => quote.exact)]).includes(wanted))
    return true;
  const clauses = view.rows[row];
  return (
    clauses !== undefined &&
    folded(clauses, () => [...clauses.zh, ...clauses.en].map(({ text }) => text)).includes(wanted)
  );
}

function byPlace(a: ListedAnnotation, b: ListedAnnotation): number {
  if (a.row !== b.row) return a.row === -1 ? 1 : b.row === -1 ? -1 : a.row - b.row;
  if (a.target.language !== b.target.language) return a.target.language === 'zh' ? -1 : 1;
  return a.target.range.start - b.target.range.start || b.target.range.end - a.target.range.end;
}

function byDate(field: 'created' | 'modified') {
  return (a: ListedAnnotation, b: ListedAnnotation) =>
    a.annotation[field] < b.annotation[field] ? 1 : a.annotation[field] > b.annotation[field] ? -1 : 0;
}

/** How often each value occurs, most frequent first. */
export function countBy<Value>(
  listed: readonly ListedAnnotation[],
  valuesOf: (one: ListedAnnotation) => readonly (Value | null)[],
): (readonly [Value, number])[] {
  const counts = new Map<Value, number>();
  for (const one of listed) {
    for (const value of valuesOf(one)) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
