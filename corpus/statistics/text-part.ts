import type { CountedClause } from './counted-clause';

/** What a text is divided into to see how evenly something is spread over it. */
export type PartKind = 'section' | 'work' | 'clause';

/** One part of the library. */
export interface PartReference {
  readonly of: PartKind;
  /** `<work>/<heading>` for a section, else the id. */
  readonly name: string;
}

/** The part that a clause belongs to. */
export function partOf(clause: CountedClause, kind: PartKind): string {
  if (kind === 'section') return clause.section;
  return kind === 'work' ? clause.workId : clause.clauseId;
}

/** Whether a clause belongs to a part. */
export function isInPart(clause: CountedClause, { of, name }: PartReference): boolean {
  return partOf(clause, of) === name;
}
