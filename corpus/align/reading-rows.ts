import type { AlignmentLink } from '../model/alignment-link';
import type { Clause, ClauseId } from '../model/clause';
import type { Language } from '../model/language';
import type { CorpusDocument } from '../model/work';

/** Clauses that stand beside each other: those of one alignment link, or a clause that nothing translates. */
export interface ReadingRow {
  /** The id of its first clause. */
  readonly id: ClauseId;
  readonly zh: readonly Clause[];
  readonly en: readonly Clause[];
}

/** Rows in the order of the Chinese; what only the English has follows the row of the English before it. Linear. */
export function readingRows(
  documents: Readonly<Partial<Record<Language, CorpusDocument>>>,
  alignment: readonly AlignmentLink[],
): readonly ReadingRow[] {
  const { zh = [], en = [] } = { zh: documents.zh?.clauses, en: documents.en?.clauses };
  const clauseById = new Map([...zh, ...en].map(clause => [clause.id, clause]));
  const linked = new Map<ClauseId, ReadingRow>();
  for (const link of alignment) {
    const row = rowOfLink(link, clauseById);
    if (row !== null) [...row.zh, ...row.en].forEach(clause => linked.set(clause.id, row));
  }
  return interleave(rowsInOrder(zh, linked), rowsInOrder(en, linked));
}

function interleave(chinese: readonly ReadingRow[], english: readonly ReadingRow[]): readonly ReadingRow[] {
  const placed = new Set(chinese);
  const after = new Map<ReadingRow | null, ReadingRow[]>();
  let previous: ReadingRow | null = null;
  for (const row of english) {
    if (placed.has(row)) previous = row;
    else
      after
        .set(previous, after.get(previous) ?? [])
        .get(previous)
        ?.push(row);
  }
  return [...(after.get(null) ?? []), ...chinese.flatMap(row => [row, ...(after.get(row) ?? [])])];
}

function rowsInOrder(clauses: readonly Clause[], linked: ReadonlyMap<ClauseId, ReadingRow>): ReadingRow[] {
  const seen = new Set<ReadingRow>();
  for (const clause of clauses) seen.add(linked.get(clause.id) ?? loneRow(clause));
  return [...seen];
}

function loneRow(clause: Clause): ReadingRow {
  return { id: clause.id, zh: clause.language === 'zh' ? [clause] : [], en: clause.language === 'en' ? [clause] : [] };
}

function rowOfLink(link: AlignmentLink, clauseById: ReadonlyMap<ClauseId, Clause>): ReadingRow | null {
  const pick = (ids: readonly ClauseId[]) =>
    ids.map(id => clauseById.get(id)).filter((clause): clause is Clause => clause !== undefined);
  const zh = pick(link.zh);
  const en = pick(link.en);
  const first = zh[0] ?? en[0];
  return first === undefined ? null : { id: first.id, zh, en };
}
