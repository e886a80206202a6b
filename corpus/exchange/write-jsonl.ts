import type { Clause } from '../model/clause';
import { languages } from '../model/language';
import type { ExchangeWork } from './exchange-work';

/** A clause as scripts read it: ranges as `[start, end]` pairs, in UTF-16 code units of `text`. */
export interface ClauseRow {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly path: readonly string[];
  readonly level: number;
  readonly language: string;
  readonly text: string;
  readonly bodyStart: number;
  readonly sentences: readonly (readonly [number, number])[];
}

/** The row of one clause. */
export function toClauseRow(clause: Clause): ClauseRow {
  const { id, kind, label, path, level, language, text, bodyStart } = clause;
  const sentences = clause.sentences.map(({ start, end }) => [start, end] as const);
  return { id, kind, label, path, level, language, text, bodyStart, sentences };
}

/**
 * A work as JSON lines: first the work, then every clause (Chinese first, in order), then every alignment link; the
 * `type` of each line says which.
 */
export function writeJsonl({ work, documents, alignment }: ExchangeWork): string {
  const clauses = languages.flatMap(language => documents[language]?.clauses ?? []);
  const rows = [
    { type: 'work', ...work },
    ...clauses.map(clause => ({ type: 'clause', ...toClauseRow(clause) })),
    ...alignment.map(link => ({ type: 'link', ...link })),
  ];
  return rows.map(row => `${JSON.stringify(row)}\n`).join('');
}
