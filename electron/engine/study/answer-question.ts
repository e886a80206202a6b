import { alignMembers } from '../../../corpus/compare/align-members';
import { defaultIgnored } from '../../../corpus/compare/compared-text';
import { reportConsistency } from '../../../corpus/compare/consistency';
import { diffTexts } from '../../../corpus/compare/diff-texts';
import { diffWorks } from '../../../corpus/compare/diff-works';
import type { FormulaSource } from '../../../corpus/compare/find-formulas';
import { findFormulas } from '../../../corpus/compare/find-formulas';
import { toFormulaTable } from '../../../corpus/compare/formula-table';
import { RenderingFinder } from '../../../corpus/compare/renderings';
import { findRepeatedPhrases } from '../../../corpus/compare/repeated-phrases';
import { findSharedWording } from '../../../corpus/compare/shared-wording';
import { SimilarityIndex } from '../../../corpus/compare/similarity-index';
import { fillSlot } from '../../../corpus/compare/slot-pattern';
import { shippedStanceVerbs } from '../../../corpus/compare/stance-verbs';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { ClauseId } from '../../../corpus/model/clause';
import { languages } from '../../../corpus/model/language';
import type { Language } from '../../../corpus/model/language';
import type { Glossary } from '../../../corpus/segment/glossary';
import { countingAnswers } from './count-words';
import { toPlacedReport } from './place-report';
import type { OpenStudy } from './study-shelf';
import type { DetailedPair, StudyAnswers, StudyQuestion } from './study-question';

type Asked<A extends StudyQuestion['about']> = Extract<StudyQuestion, { about: A }>;

/** One function for each question. Each throws `clause-unknown` for a clause that the works lack. */
const answers: {
  readonly [A in StudyQuestion['about']]: (
    question: Asked<A>,
    studies: readonly OpenStudy[],
    glossary: Glossary,
  ) => StudyAnswers[A];
} = {
  ...countingAnswers,
  compare({ clauseIds, ignored }, studies) {
    const texts = clauseIds.map(id => textOf(studies, id));
    const rules = ignored ?? defaultIgnored;
    const [first, ...others] = texts;
    return {
      members: clauseIds.map(id => clauseOf(studies, id)),
      diffs: first === undefined ? [] : others.map(other => diffTexts(first, other, rules)),
      columns: alignMembers(texts, rules),
      shared: findSharedWording(texts, rules),
    };
  },
  similar({ clauseId, limit }, studies) {
    const asked = textOf(studies, clauseId);
    const index = new SimilarityIndex(textsIn(studies, asked.language), asked.language);
    return index
      .similarTo(asked, limit, clauseId)
      .map(found => ({ ...found, clause: clauseOf(studies, found.clauseId) }));
  },
  phrases({ language, options, limit }, studies) {
    const phrases = findRepeatedPhrases(textsIn(studies, language), language, options);
    return { total: phrases.length, phrases: phrases.slice(0, limit) };
  },
  formulas(_question, studies) {
    const units = studies.flatMap(study => study.units);
    const formulas = findFormulas(
      studies.flatMap(study => study.texts),
      shippedStanceVerbs,
    );
    return {
      zh: toFormulaTable(formulas, shippedStanceVerbs, units, 'zh'),
      en: toFormulaTable(formulas, shippedStanceVerbs, units, 'en'),
    };
  },
  renderings({ phrase, language }, studies, glossary) {
    const accepted = glossary.entries.find(entry => entry.zh === phrase)?.en ?? [];
    const finder = new RenderingFinder(studies.flatMap(study => study.units));
    return toPlacedReport(finder.find(phrase, language, { accepted }));
  },
  consistency(_question, studies, glossary) {
    const finder = new RenderingFinder(studies.flatMap(study => study.units));
    const terms = glossary.entries.map(({ zh, en }) => ({ phrase: zh, language: 'zh' as const, accepted: en }));
    return reportConsistency(finder, terms).map(entry => ({ ...entry, report: toPlacedReport(entry.report) }));
  },
  slot: ({ pattern, language }, studies) => fillSlot(pattern, textsIn(studies, language)),
  diff({ left, right }, studies) {
    const [one, other] = [left, right].map(id => studies.find(study => study.work.workId === id));
    if (one === undefined || other === undefined) return [];
    const shared = languages.filter(language => one.work.documents[language] && other.work.documents[language]);
    if (shared.length === 0) {
      throw new CorpusError('document-unknown', 'the works share no language', { work: right, language: '–' });
    }
    return shared.map(language => diffLanguage(language, textsIn([one], language), textsIn([other], language)));
  },
};

/** Answers one question over the works it is about. */
export function answerQuestion<A extends StudyQuestion['about']>(
  question: Asked<A>,
  studies: readonly OpenStudy[],
  glossary: Glossary,
): StudyAnswers[A] {
  return answers[question.about as A](question, studies, glossary);
}

function diffLanguage(
  language: Language,
  left: readonly FormulaSource[],
  right: readonly FormulaSource[],
): StudyAnswers['diff'][number] {
  const { pairs, counts } = diffWorks(left, right);
  const lefts = new Map(left.map(text => [text.clauseId, text]));
  const rights = new Map(right.map(text => [text.clauseId, text]));
  const detailed = pairs.map((pair): DetailedPair => {
    const one = pair.left.length === 1 ? lefts.get(pair.left[0] ?? '') : undefined;
    const other = pair.right.length === 1 ? rights.get(pair.right[0] ?? '') : undefined;
    const differs = one !== undefined && other !== undefined && one.text !== other.text;
    return { ...pair, diff: differs ? diffTexts(one, other, defaultIgnored) : null };
  });
  return { language, counts, pairs: detailed };
}

function textsIn(studies: readonly OpenStudy[], language: Language): FormulaSource[] {
  return studies.flatMap(study => study.texts.filter(text => text.language === language));
}

function textOf(studies: readonly OpenStudy[], clauseId: ClauseId): FormulaSource {
  for (const { texts } of studies) {
    const found = texts.find(text => text.clauseId === clauseId);
    if (found !== undefined) return found;
  }
  throw new CorpusError('clause-unknown', 'no such clause', { clause: clauseId });
}

function clauseOf(studies: readonly OpenStudy[], clauseId: ClauseId): OpenStudy['clauses'][number] {
  for (const { clauses } of studies) {
    const found = clauses.find(clause => clause.id === clauseId);
    if (found !== undefined) return found;
  }
  throw new CorpusError('clause-unknown', 'no such clause', { clause: clauseId });
}
