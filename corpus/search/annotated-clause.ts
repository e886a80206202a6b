import type { ClauseId } from '../model/clause';

/**
 * What a person has put on a clause, for `tag:`, `note:` and `colour:`. Annotations live with the person, not with
 * the texts: whoever asks a query with these fields sends the clauses that are annotated along with it.
 */
export interface AnnotatedClause {
  readonly clauseId: ClauseId;
  readonly tags: readonly string[];
  /** Markdown of the notes on it. */
  readonly notes: readonly string[];
  readonly colours: readonly string[];
}

/** Annotated clauses that are searched, by ordinal. */
export type AnnotatedOrdinals = ReadonlyMap<number, AnnotatedClause>;
