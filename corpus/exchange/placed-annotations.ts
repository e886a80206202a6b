import type { Annotation, AnnotationTarget } from '../model/annotation';
import type { Clause, ClauseId } from '../model/clause';
import type { Bilingual } from '../model/work';
import type { ExchangeWork } from './exchange-work';

/** One target of an annotation with everything that an export says of it. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly target: AnnotationTarget;
  readonly titles: Bilingual;
  /** `null` when the text no longer has the clause. */
  readonly clause: Clause | null;
  /** Place of the clause among those of its work, Chinese before English; `null` when there is no clause. */
  readonly order: number | null;
  /** The clause's number, or its nearest numbered ancestor's. */
  readonly label: string;
  /** The nearest heading above. */
  readonly section: string;
  /** The sentences that the quote lies in; the quote itself when they are not known. */
  readonly sentence: string;
  /** What translates the clause; empty when nothing does. */
  readonly counterpart: string;
}

/** Every target of annotations on some works, in reading order, Chinese before English; gone clauses last. */
export function placeAnnotations(
  annotations: readonly Annotation[],
  works: readonly ExchangeWork[],
): PlacedAnnotation[] {
  return works.flatMap(work => {
    const look = lookUp(work);
    const placed = annotations.flatMap(annotation =>
      annotation.targets
        .filter(({ workId }) => workId === work.work.id)
        .map(target => describe(annotation, target, work, look)),
    );
    const place = ({ target }: PlacedAnnotation) => look.ordinals.get(target.clauseId) ?? Infinity;
    return placed.sort((a, b) => compare(place(a), place(b)) || a.target.range.start - b.target.range.start);
  });
}

interface LookUp {
  readonly clauses: ReadonlyMap<ClauseId, Clause>;
  readonly ordinals: ReadonlyMap<ClauseId, number>;
  readonly sections: ReadonlyMap<ClauseId, string>;
  readonly counterparts: ReadonlyMap<ClauseId, readonly ClauseId[]>;
}

function lookUp({ documents, alignment }: ExchangeWork): LookUp {
  const all = [...(documents.zh?.clauses ?? []), ...(documents.en?.clauses ?? [])];
  const counterparts = new Map<ClauseId, readonly ClauseId[]>();
  for (const { zh, en } of alignment) {
    for (const id of zh) counterparts.set(id, en);
    for (const id of en) counterparts.set(id, zh);
  }
  return {
    clauses: new Map(all.map(clause => [clause.id, clause])),
    ordinals: new Map(all.map(({ id }, ordinal) => [id, ordinal])),
    sections: sectionsOf(all),
    counterparts,
  };
}

/** For each clause the nearest heading above it in its own language; a heading is its own. */
function sectionsOf(clauses: readonly Clause[]): Map<ClauseId, string> {
  const sections = new Map<ClauseId, string>();
  let section = '';
  let language = clauses[0]?.language;
  for (const clause of clauses) {
    if (clause.kind === 'heading') section = clause.text;
    else if (clause.language !== language) section = '';
    language = clause.language;
    sections.set(clause.id, section);
  }
  return sections;
}

function describe(
  annotation: Annotation,
  target: AnnotationTarget,
  { work }: ExchangeWork,
  { clauses, ordinals, sections, counterparts }: LookUp,
): PlacedAnnotation {
  const clause = clauses.get(target.clauseId) ?? null;
  const translations = (counterparts.get(target.clauseId) ?? []).map(id => clauses.get(id)?.text ?? '');
  return {
    annotation,
    target,
    titles: work.titles,
    clause,
    order: ordinals.get(target.clauseId) ?? null,
    label: clause?.label ?? '',
    section: sections.get(target.clauseId) ?? '',
    sentence: clause === null ? target.quote.exact : sentenceOf(clause, target),
    counterpart: translations.join('\n'),
  };
}

function sentenceOf({ text, sentences }: Clause, { range }: AnnotationTarget): string {
  const touched = sentences.filter(({ start, end }) => start < range.end && range.start < end);
  const [first] = touched;
  const last = touched.at(-1);
  return first === undefined || last === undefined ? text : text.slice(first.start, last.end);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
