import { findCollocates } from '../../../corpus/statistics/collocates';
import { writeConcordance } from '../../../corpus/statistics/concordance';
import type { CountedClause } from '../../../corpus/statistics/counted-clause';
import { compareFrequencies, countFrequencies } from '../../../corpus/statistics/frequency-list';
import { disperseNode } from '../../../corpus/statistics/node-dispersion';
import type { NodeClause } from '../../../corpus/statistics/node-places';
import type { Language } from '../../../corpus/model/language';
import type { OpenStudy } from './study-shelf';
import type { FoundPlaces, StudyAnswers, StudyQuestion } from './study-question';

type Counting = 'concordance' | 'collocates' | 'dispersion' | 'frequency' | 'keyness';
type Asked<A extends Counting> = Extract<StudyQuestion, { about: A }>;

/** Answers to questions of word counts; places of the node word come from the search. */
export const countingAnswers: {
  readonly [A in Counting]: (question: Asked<A>, studies: readonly OpenStudy[]) => StudyAnswers[A];
} = {
  concordance: ({ found, options }, studies) => writeConcordance(nodesOf(found, studies.flatMap(counted)), options),
  collocates({ found, options }, studies) {
    const all = clausesBeside(found, studies);
    return findCollocates(nodesOf(found, all), all, options);
  },
  dispersion({ found, partOf }, studies) {
    const all = clausesBeside(found, studies);
    return disperseNode(nodesOf(found, all), all, partOf);
  },
  frequency({ language, length, limit }, studies) {
    const { size, rows } = countFrequencies(inLanguage(studies, language), length);
    return { size, rows: rows.slice(0, limit) };
  },
  keyness({ language, works, least, limit }, studies) {
    const isAsked = (study: OpenStudy): boolean => works.includes(study.work.workId);
    const here = countFrequencies(inLanguage(studies.filter(isAsked), language));
    const there = countFrequencies(
      inLanguage(
        studies.filter(study => !isAsked(study)),
        language,
      ),
    );
    const list = compareFrequencies(here, there, least);
    return { ...list, rows: list.rows.slice(0, limit) };
  },
};

/** All clauses in the languages in which the node word was found. */
function clausesBeside(found: readonly FoundPlaces[], studies: readonly OpenStudy[]): CountedClause[] {
  const ids = new Set(found.map(place => place.clauseId));
  const all = studies.flatMap(counted);
  const spoken = new Set(all.filter(clause => ids.has(clause.clauseId)).map(clause => clause.language));
  return all.filter(clause => spoken.has(clause.language));
}

function inLanguage(studies: readonly OpenStudy[], language: Language): CountedClause[] {
  return studies.flatMap(counted).filter(clause => clause.language === language);
}

function counted({ work, texts, clauses }: OpenStudy): CountedClause[] {
  return texts.map((text, ordinal) => ({
    workId: work.workId,
    clauseId: text.clauseId,
    language: text.language,
    label: clauses[ordinal]?.label ?? '',
    section: `${work.workId}/${text.section}`,
    text: text.text,
    tokens: text.tokens,
  }));
}

function nodesOf(found: readonly FoundPlaces[], clauses: readonly CountedClause[]): NodeClause[] {
  const byId = new Map(clauses.map(clause => [clause.clauseId, clause]));
  return found.flatMap(({ clauseId, ranges }) => {
    const clause = byId.get(clauseId);
    return clause === undefined || ranges.length === 0 ? [] : [{ clause, ranges }];
  });
}
