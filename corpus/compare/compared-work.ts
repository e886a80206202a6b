import type { AlignmentLink } from '../model/alignment-link';
import type { Clause, ClauseId } from '../model/clause';
import { CorpusError } from '../errors/corpus-error';
import { type Language, languages } from '../model/language';
import type { TextRange } from '../model/text-range';
import type { WorkId } from '../model/work';
import { placesInOutline } from '../search/outline';
import { type TokenTable, clauseTokens } from '../segment/token-table';
import type { FormulaSource } from './find-formulas';

/** A work as the comparisons take it from the library. */
export interface StudiedWork {
  readonly workId: WorkId;
  readonly documents: Readonly<
    Partial<Record<Language, { readonly clauses: readonly Clause[]; readonly tokens: TokenTable | null }>>
  >;
  readonly alignment: readonly AlignmentLink[];
}

/** A clause with all that any comparison asks of it. */
export interface StudiedClause extends FormulaSource {
  readonly workId: WorkId;
  readonly kind: Clause['kind'];
  readonly label: string;
  /** Where the words begin, after the printed number. */
  readonly bodyStart: number;
}

/** Works laid open for comparison: their clauses, by language and by id. */
export class StudiedCorpus {
  readonly works: readonly StudiedWork[];
  readonly #clauses: Readonly<Record<Language, readonly StudiedClause[]>>;
  readonly #byId = new Map<ClauseId, StudiedClause>();
  readonly #linkOf = new Map<ClauseId, AlignmentLink>();

  constructor(works: readonly StudiedWork[]) {
    this.works = works;
    this.#clauses = { zh: clausesIn(works, 'zh'), en: clausesIn(works, 'en') };
    for (const language of languages)
      for (const clause of this.#clauses[language]) this.#byId.set(clause.clauseId, clause);
    for (const { alignment } of works) {
      for (const link of alignment) for (const id of [...link.zh, ...link.en]) this.#linkOf.set(id, link);
    }
  }

  /** All clauses of a language, in reading order, work by work. */
  clauses(language: Language): readonly StudiedClause[] {
    return this.#clauses[language];
  }

  /** Clauses that are not headings: a title is not a formula, and its words are no phrase of the text. */
  paragraphs(language: Language): readonly StudiedClause[] {
    return this.#clauses[language].filter(clause => clause.kind !== 'heading');
  }

  /** @throws {CorpusError} `clause-unknown` */
  clause(id: ClauseId): StudiedClause {
    const clause = this.#byId.get(id);
    if (clause === undefined) throw new CorpusError('clause-unknown', 'no such clause', { clause: id });
    return clause;
  }

  /** Which sentences of a clause stand for which of the other language; empty for a clause that nothing translates. */
  sentenceLinks(clauseId: ClauseId): AlignmentLink['sentences'] {
    return this.#linkOf.get(clauseId)?.sentences ?? [];
  }

  /** What stands in the other language for a clause, or for the sentences of it that a range touches. */
  counterparts(
    clause: StudiedClause,
    range: TextRange | null,
  ): { readonly clause: StudiedClause; readonly range: TextRange }[] {
    const link = this.#linkOf.get(clause.clauseId);
    if (link === undefined) return [];
    const other = clause.language === 'zh' ? 'en' : 'zh';
    const touched =
      range === null
        ? []
        : link.sentences.filter(sentences =>
            sentences[clause.language].some(
              own => own.clauseId === clause.clauseId && own.range.start < range.end && range.start < own.range.end,
            ),
          );
    const sentences = touched.flatMap(sentence => sentence[other]);
    if (sentences.length > 0) return sentences.map(one => ({ clause: this.clause(one.clauseId), range: one.range }));
    return link[other].map(id => this.clause(id)).map(one => ({ clause: one, range: wholeBody(one) }));
  }
}

/** All of a clause but its printed number. */
export function wholeBody({ bodyStart, text }: StudiedClause): TextRange {
  return { start: bodyStart, end: text.length };
}

function clausesIn(works: readonly StudiedWork[], language: Language): StudiedClause[] {
  return works.flatMap(({ workId, documents }) => {
    const document = documents[language];
    if (document === undefined) return [];
    const places = placesInOutline(document.clauses);
    return document.clauses.map((clause, ordinal) => ({
      workId,
      clauseId: clause.id,
      kind: clause.kind,
      label: clause.label,
      bodyStart: clause.bodyStart,
      language,
      section: places[ordinal]?.section ?? '',
      text: clause.text,
      sentences: clause.sentences,
      tokens: wordsOf(clause, document.tokens, ordinal),
    }));
  });
}

/** The printed number is not wording: tokens before the words begin are left out. */
function wordsOf(clause: Clause, tokens: TokenTable | null, ordinal: number) {
  return tokens === null ? [] : clauseTokens(tokens, ordinal).filter(token => token.start >= clause.bodyStart);
}
