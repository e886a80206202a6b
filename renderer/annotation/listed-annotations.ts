import type { Annotation, AnnotationTarget, Motivation, Pigment } from '../../corpus/model/annotation';
import type { ClauseKind } from '../../corpus/model/clause';
import type { WorkId } from '../../corpus/model/work';
import { sectionOfRow, sectionsOf, type Section } from '../app/state/sections';
import type { WorkView } from '../app/state/work-view';
import { foldedWords } from './folded-words';

/** What the list is narrowed to; `null` and empty mean everything. */
export interface AnnotationFilter {
  readonly colour: Pigment | null;
  readonly tag: string | null;
  readonly kind: ClauseKind | null;
  readonly motivation: Motivation | null;
  readonly work: WorkId | null;
  /** Id of the section's first row. */
  readonly section: string | null;
  /** Made on this day or later, and on this day or before: `YYYY-MM-DD`; empty for any. */
  readonly from: string;
  readonly to: string;
  /** In quote, note, tags and the clauses of both languages. */
  readonly text: string;
}

/** Nothing left out. */
export const everything: AnnotationFilter = {
  colour: null,
  tag: null,
  kind: null,
  motivation: null,
  work: null,
  section: null,
  from: '',
  to: '',
  text: '',
};

export type AnnotationOrder = 'document' | 'created' | 'modified';

/** An annotation with what the list shows and sorts by. */
export interface ListedAnnotation {
  readonly annotation: Annotation;
  /** The first target in the work it is listed under. */
  readonly target: AnnotationTarget;
  /** The work, arranged for reading; `null` while it is not at hand. */
  readonly view: WorkView | null;
  /** Ordinal of its row, or -1 when its clause is gone or not at hand. */
  readonly row: number;
  readonly kind: ClauseKind | null;
  readonly section: string | null;
}

const sectionsByView = new WeakMap<WorkView, readonly Section[]>();

/** The sections of a work, worked out once. */
export function sectionsIn(view: WorkView): readonly Section[] {
  const known = sectionsByView.get(view);
  if (known !== undefined) return known;
  const made = sectionsOf(view.rows);
  sectionsByView.set(view, made);
  return made;
}

/** The annotations of a work with their places; those of other works only are left out. */
export function placeInWork(annotations: readonly Annotation[], view: WorkView): ListedAnnotation[] {
  return annotations.flatMap(annotation => {
    const target = annotation.targets.find(({ workId }) => workId === view.work.id);
    return target === undefined ? [] : [listed(annotation, target, view)];
  });
}

/** All annotations, each under its first work. */
export function placeInLibrary(
  annotations: readonly Annotation[],
  views: ReadonlyMap<WorkId, WorkView>,
): ListedAnnotation[] {
  return annotations.flatMap(annotation => {
    const [target] = annotation.targets;
    return target === undefined ? [] : [listed(annotation, target, views.get(target.workId) ?? null)];
  });
}

const knownListed = new WeakMap<Annotation, ListedAnnotation>();

/** The very same for the very same annotation in the very same text: cards that show it are not drawn again. */
function listed(annotation: Annotation, target: AnnotationTarget, view: WorkView | null): ListedAnnotation {
  const before = knownListed.get(annotation);
  if (before !== undefined && before.view === view && before.target === target) return before;
  const made = placed(annotation, target, view);
  knownListed.set(annotation, made);
  return made;
}

function placed(annotation: Annotation, target: AnnotationTarget, view: WorkView | null): ListedAnnotation {
  const row = view?.rowOfClause.get(target.clauseId) ?? -1;
  const sections = view === null || row === -1 ? [] : sectionsIn(view);
  return {
    annotation,
    target,
    view,
    row,
    section: sections[sectionOfRow(sections, row)]?.id ?? null,
    kind: view?.clauseById.get(target.clauseId)?.kind ?? null,
  };
}

/** All of them in an order. Those without a place come last in document order. */
export function inOrder(all: readonly ListedAnnotation[], order: AnnotationOrder): ListedAnnotation[] {
  return [...all].sort(order === 'document' ? byPlace : byDate(order));
}

/** Those that the list is narrowed to, in the order they came. */
export function narrowed(all: readonly ListedAnnotation[], filter: AnnotationFilter): ListedAnnotation[] {
  const wanted = filter.text.trim().toLocaleLowerCase();
  const tests = testsOf(filter);
  return all.filter(one => tests.every(fits => fits(one)) && (wanted === '' || foldedWords(one).includes(wanted)));
}

/** How many choices of a filter leave something out, its words aside. */
export function choiceCount(filter: AnnotationFilter): number {
  return testsOf(filter).length;
}

/** One test for each part of the filter that leaves something out. */
function testsOf({ colour, tag, kind, motivation, work, section, from, to }: AnnotationFilter) {
  const tests: ((one: ListedAnnotation) => boolean)[] = [];
  if (colour !== null) tests.push(({ annotation }) => annotation.colour === colour);
  if (tag !== null) tests.push(({ annotation }) => annotation.tags.some(own => isUnder(own, tag)));
  if (kind !== null) tests.push(one => one.kind === kind);
  if (motivation !== null) tests.push(({ annotation }) => annotation.motivation === motivation);
  if (work !== null) tests.push(({ annotation }) => annotation.targets.some(({ workId }) => workId === work));
  if (section !== null) tests.push(one => one.section === section);
  if (from !== '') tests.push(({ annotation }) => dayOf(annotation.created) >= from);
  if (to !== '') tests.push(({ annotation }) => dayOf(annotation.created) <= to);
  return tests;
}

/** Whether a tag is another one or lies beneath it. */
export function isUnder(tag: string, parent: string): boolean {
  return tag === parent || tag.startsWith(`${parent}/`);
}

/** The day of a moment where the person is. */
function dayOf(moment: string): string {
  const date = new Date(moment);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function byPlace(a: ListedAnnotation, b: ListedAnnotation): number {
  if (a.target.workId !== b.target.workId) return a.target.workId < b.target.workId ? -1 : 1;
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
  all: readonly ListedAnnotation[],
  valuesOf: (one: ListedAnnotation) => readonly (Value | null)[],
): (readonly [Value, number])[] {
  const counts = new Map<Value, number>();
  for (const one of all) {
    for (const value of valuesOf(one)) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
