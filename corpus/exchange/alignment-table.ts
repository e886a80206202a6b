import type { AlignmentLink } from '../model/alignment-link';
import type { Clause, ClauseId } from '../model/clause';
import type { CsvCell } from './csv';

/** An aligned work as exports need it; a language it lacks has no clauses. */
export interface AlignedWork {
  readonly zh: readonly Clause[];
  readonly en: readonly Clause[];
  readonly links: readonly AlignmentLink[];
}

/**
 * One row for each alignment link under a header row: labels, texts and clause ids of both sides, score, origin, and
 * whether a person confirmed it. Several clauses of a side stand on lines of one cell.
 */
export function alignmentTable(work: AlignedWork): CsvCell[][] {
  const clauses = new Map([...work.zh, ...work.en].map(clause => [clause.id, clause]));
  const lines = (ids: readonly ClauseId[], toLine: (clause: Clause) => string): string =>
    ids
      .map(id => clauses.get(id))
      .map(clause => (clause ? toLine(clause) : ''))
      .join('\n');
  const header = ['zh_label', 'zh', 'en_label', 'en', 'score', 'origin', 'locked', 'zh_clauses', 'en_clauses'];
  const rows = work.links.map(link => [
    lines(link.zh, clause => clause.label),
    lines(link.zh, clause => clause.text),
    lines(link.en, clause => clause.label),
    lines(link.en, clause => clause.text),
    link.score,
    link.origin,
    link.locked ? 'yes' : 'no',
    link.zh.join('\n'),
    link.en.join('\n'),
  ]);
  return [header, ...rows];
}
