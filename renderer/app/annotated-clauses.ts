import type { Annotation } from '../../corpus/model/annotation';
import type { AnnotatedClause } from '../../corpus/search/annotated-clause';

/**
 * What is on each annotated clause, as the engine is told of it.
 *
 * @param withNotes - the words of notes are sent only for a query that asks about them
 */
export function annotatedClauses(annotations: readonly Annotation[], withNotes: boolean): AnnotatedClause[] {
  const clauses = new Map<string, { tags: Set<string>; notes: string[]; colours: Set<string> }>();
  for (const { targets, tags, note, colour } of annotations) {
    for (const clauseId of new Set(
      targets.filter(target => target.state !== 'orphan').map(target => target.clauseId),
    )) {
      const clause = clauses.get(clauseId) ?? { tags: new Set(), notes: [], colours: new Set() };
      clauses.set(clauseId, clause);
      for (const tag of tags) clause.tags.add(tag);
      if (colour !== null) clause.colours.add(colour);
      if (withNotes && note !== '') clause.notes.push(note);
    }
  }
  return [...clauses].map(([clauseId, { tags, notes, colours }]) => ({
    clauseId,
    tags: [...tags],
    notes,
    colours: [...colours],
  }));
}

/** Whether a query may ask about annotations at all. */
export function asksAboutAnnotations(query: string): boolean {
  return /(?:tag|note|colou?r)[:：]/i.test(query);
}

/** Whether a query may ask about the words of notes. */
export function asksAboutNotes(query: string): boolean {
  return /note[:：]/i.test(query);
}
