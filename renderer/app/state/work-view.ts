import { readingRows, type ReadingRow } from '../../../corpus/align/reading-rows';
import type { AlignmentLink, SentenceLink } from '../../../corpus/model/alignment-link';
import type { Clause, ClauseId } from '../../../corpus/model/clause';
import { languages, type Language } from '../../../corpus/model/language';
import type { CorpusDocument, Work } from '../../../corpus/model/work';
import type { OpenedWork, PartOfWork } from '../../../electron/engine/protocol';

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

/** The rows of a long work that are shown until all of it is there. */
export interface OpeningView extends Omit<PartOfWork, 'part'> {
  readonly view: WorkView;
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
  const rows = readingRows(documents, alignment);
  const rowOfClause = new Map<ClauseId, number>();
  rows.forEach((row, ordinal) => {
    for (const clause of row.zh) rowOfClause.set(clause.id, ordinal);
    for (const clause of row.en) rowOfClause.set(clause.id, ordinal);
  });
  let links: WorkView['sentenceLinks'] | null = null;
  return {
    work,
    documents,
    rows,
    clauseById,
    rowOfClause,
    ordinalOfClause,
    get sentenceLinks() {
      return (links ??= linksByClause(alignment)); // the first words need not wait for it
    },
  };
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
