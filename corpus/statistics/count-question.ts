import type { StudiedClause, StudiedCorpus } from '../compare/compared-work';
import type { ClauseId } from '../model/clause';
import { type Language, languages } from '../model/language';
import type { TextRange } from '../model/text-range';
import type { WorkId } from '../model/work';
import { type CollocateOptions, type CollocateTable, findCollocates } from './collocates';
import { type Concordance, type ConcordanceOptions, writeConcordance } from './concordance';
import type { CountedClause } from './counted-clause';
import { type FrequencyList, type KeywordList, compareFrequencies, countFrequencies } from './frequency-list';
import { type NodeDispersion, disperseNode } from './node-dispersion';
import type { NodeClause } from './node-places';

/** Where a search found the node word. */
export interface FoundPlaces {
  readonly clauseId: ClauseId;
  readonly ranges: readonly TextRange[];
}

/** What can be asked of word counts; places of a node word come from the search. */
export type CountQuestion =
  | { readonly about: 'concordance'; readonly found: readonly FoundPlaces[]; readonly options: ConcordanceOptions }
  | { readonly about: 'collocates'; readonly found: readonly FoundPlaces[]; readonly options: CollocateOptions }
  | { readonly about: 'dispersion'; readonly found: readonly FoundPlaces[]; readonly partOf: 'section' | 'clause' }
  | { readonly about: 'frequency'; readonly language: Language; readonly length: number; readonly limit: number }
  | {
      readonly about: 'keyness';
      readonly language: Language;
      readonly works: readonly WorkId[];
      readonly least: number;
      readonly limit: number;
    };

/** The answer to each kind of question. */
export interface CountAnswers {
  concordance: Concordance;
  collocates: CollocateTable;
  dispersion: NodeDispersion;
  frequency: FrequencyList;
  keyness: KeywordList;
}

type Asked<About extends CountQuestion['about']> = Extract<CountQuestion, { about: About }>;

/** One function for each question. */
export const countAnswering: {
  readonly [About in CountQuestion['about']]: (corpus: StudiedCorpus, question: Asked<About>) => CountAnswers[About];
} = {
  concordance: (corpus, { found, options }) => writeConcordance(nodesOf(corpus, found), options),
  collocates: (corpus, { found, options }) =>
    findCollocates(nodesOf(corpus, found), clausesBeside(corpus, found), options),
  dispersion: (corpus, { found, partOf }) => disperseNode(nodesOf(corpus, found), clausesBeside(corpus, found), partOf),
  frequency: (corpus, { language, length, limit }) => {
    const { size, rows } = countFrequencies(corpus.clauses(language).map(toCounted), length);
    return { size, rows: rows.slice(0, limit) };
  },
  keyness: (corpus, { language, works, least, limit }) => {
    const clauses = corpus.clauses(language).map(toCounted);
    const here = countFrequencies(clauses.filter(clause => works.includes(clause.workId)));
    const there = countFrequencies(clauses.filter(clause => !works.includes(clause.workId)));
    const list = compareFrequencies(here, there, least);
    return { ...list, rows: list.rows.slice(0, limit) };
  },
};

/** All clauses in the languages in which the node word was found. */
function clausesBeside(corpus: StudiedCorpus, found: readonly FoundPlaces[]): CountedClause[] {
  const spoken = new Set(found.map(({ clauseId }) => corpus.clause(clauseId).language));
  return languages
    .filter(language => spoken.has(language))
    .flatMap(language => corpus.clauses(language))
    .map(toCounted);
}

function nodesOf(corpus: StudiedCorpus, found: readonly FoundPlaces[]): NodeClause[] {
  return found
    .filter(({ ranges }) => ranges.length > 0)
    .map(({ clauseId, ranges }) => ({ clause: toCounted(corpus.clause(clauseId)), ranges }));
}

function toCounted(clause: StudiedClause): CountedClause {
  const { workId, clauseId, language, label, text, tokens } = clause;
  return { workId, clauseId, language, label, section: `${workId}/${clause.section}`, text, tokens };
}
