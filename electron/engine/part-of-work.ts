import { readingRows, type ReadingRow } from '../../corpus/align/reading-rows';
import type { Clause, ClauseId } from '../../corpus/model/clause';
import { languages } from '../../corpus/model/language';
import type { OpenedWork, PartOfWork } from './protocol';

/** Rows that fill any window, and somewhat more. */
const rowCount = 40;

/** The rows of a work from the one that holds a clause on, or from its beginning: what a window shows first. */
export function partOfWork({ work, documents, alignment }: OpenedWork, from: ClauseId | null): PartOfWork {
  const rows = readingRows(documents, alignment);
  const first = Math.max(
    0,
    rows.findIndex(row => clausesOf(row).some(({ id }) => id === from)),
  );
  const present = new Set(rows.slice(first, first + rowCount).flatMap(row => clausesOf(row).map(({ id }) => id)));
  const parts = languages.flatMap(language => {
    const document = documents[language];
    const clauses = document?.clauses.filter(({ id }) => present.has(id)) ?? [];
    return document === undefined ? [] : [[language, { ...document, clauses }] as const];
  });
  const part = {
    work,
    documents: Object.fromEntries(parts),
    alignment: alignment.filter(({ zh, en }) => [...zh, ...en].some(id => present.has(id))),
  };
  return { part, isBeginning: first === 0, headingLevel: levelAbove(rows, first) };
}

function levelAbove(rows: readonly ReadingRow[], ordinal: number): number {
  for (let above = ordinal - 1; above >= 0; above -= 1) {
    const clause = rows[above]?.zh[0] ?? rows[above]?.en[0];
    if (clause?.kind === 'heading') return clause.level;
  }
  return 0;
}

function clausesOf({ zh, en }: ReadingRow): readonly Clause[] {
  return [...zh, ...en];
}
