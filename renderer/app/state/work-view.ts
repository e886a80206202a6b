import type { AlignmentLink, SentenceLink } from '../../../corpus/model/alignment-link';
import type { Clause, ClauseId } from '../../../corpus/model/clause';
import { languages, type Language } from '../../../corpus/model/language';
import type { CorpusDocument, Work } from '../../../corpus/model/work';
import type { OpenedWork } from '../../../electron/engine/protocol';

/** One row of the page: clauses of one alignment link, or a clause that nothing translates. */
export interface ReadingRow {
  /** The id of its first clause. */
  readonly id: ClauseId;
  readonly zh: readonly Clause[];
  readonly en: readonly Clause[];
}

/** An opened work, arranged for reading: rows in order and the ways to look things up. */
export interface WorkView {
  readonly work: Work;
  readonly documents: Readonly<Partial<Record<Language, CorpusDocument>>>;
  readonly rows: readonly ReadingRow[];
  readonly clauseById: ReadonlyMap<ClauseId, Clause>;
  /** Ordinal of the row that holds a clause. */
  readonly rowOfClause: ReadonlyMap<ClauseId, number>;
  /** Ordinal of a clause in its document. */
  readonly ordinalOfClause: ReadonlyMap<ClauseId, number>;
  readonly sentenceLinks: ReadonlyMap<ClauseId, readonly SentenceLink[]>;
}

/** Arrange an opened work for reading. Linear in the number of clauses. */
export function buildWorkView({ work, documents, alignment }: OpenedWork): WorkView {
  const clauseById = new Map<ClauseId, Clause>();
  const ordinalOfClause = new Map<ClauseId, number>();
  for (const language of languages) {
    documents[language]?.clauses.forEach((clause, ordinal) => {
      clauseById.set(clause.id, clause);
      ordinalOfClause.set(clause.id, ordinal);
    });
  }
  const rows = arrangeRows(documents, alignment, clauseById);
  const rowOfClause = new Map<ClauseId, number>();
  rows.forEach((row, ordinal) => [...row.zh, ...row.en].forEach(clause => rowOfClause.set(clause.id, ordinal)));
  const sentenceLinks = linksByClause(alignment);
  return { work, documents, rows, clauseById, rowOfClause, ordinalOfClause, sentenceLinks };
}

/** Rows in the order of the Chinese; what only the English has follows the row of the English before it. */
function arrangeRows(
  documents: OpenedWork['documents'],
  alignment: readonly AlignmentLink[],
  clauseById: ReadonlyMap<ClauseId, Clause>,
): readonly ReadingRow[] {
  const linked = new Map<ClauseId, ReadingRow>();
  for (const link of alignment) {
    const row = rowOfLink(link, clauseById);
    if (row !== null) [...row.zh, ...row.en].forEach(clause => linked.set(clause.id, row));
  }
  return interleave(rowsInOrder(documents.zh?.clauses ?? [], linked), rowsInOrder(documents.en?.clauses ?? [], linked));
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

function linksByClause(alignment: readonly AlignmentLink[]): ReadonlyMap<ClauseId, readonly SentenceLink[]> {
  const byClause = new Map<ClauseId, SentenceLink[]>();
  for (const sentenceLink of alignment.flatMap(link => link.sentences)) {
    const ids = new Set([...sentenceLink.zh, ...sentenceLink.en].map(reference => reference.clauseId));
    for (const id of ids) {
      const list = byClause.get(id);
      if (list === undefined) byClause.set(id, [sentenceLink]);
      else list.push(sentenceLink);
    }
  }
  return byClause;
}
