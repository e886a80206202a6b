import type { ClauseId } from '../model/clause';
import { type Language, languages } from '../model/language';
import type { TextRange } from '../model/text-range';
import type { WorkId } from '../model/work';
import type { Glossary } from '../segment/glossary';
import { type AlignedUnit, toAlignedUnits } from './aligned-unit';
import { type MemberReference, type Comparison, compareMembers } from './compare-members';
import { type LanguageDiff, compareDocuments } from './compare-documents';
import type { IgnoredDifferences } from './compared-text';
import type { StudiedCorpus } from './compared-work';
import { type CheckedTerm, reportConsistency } from './consistency';
import { type Formula, findFormulas } from './find-formulas';
import { type FormulaTable, toFormulaTable } from './formula-table';
import { frequentWords } from './frequent-words';
import { type RenderingReport, RenderingFinder } from './renderings';
import { type PhraseOptions, type RepeatedPhrase, findRepeatedPhrases } from './repeated-phrases';
import { type SimilarClause, SimilarityIndex } from './similarity-index';
import { type SlotTable, fillSlot } from './slot-pattern';
import { type StanceVerb, shippedStanceVerbs } from './stance-verbs';
import type { TermPlace } from './unit-terms';

/** What can be asked of a set of works. Each question is whole in itself. */
export type StudyQuestion =
  | { readonly about: 'members'; readonly members: readonly MemberReference[]; readonly ignored: IgnoredDifferences }
  | { readonly about: 'similar'; readonly member: MemberReference; readonly limit: number }
  | { readonly about: 'phrases'; readonly language: Language; readonly options: PhraseOptions; readonly limit: number }
  | {
      readonly about: 'formulas';
      readonly verbs: readonly StanceVerb[] | null;
      readonly forms: readonly Formula['form'][];
    }
  | { readonly about: 'renderings'; readonly phrase: string; readonly language: Language }
  | { readonly about: 'consistency'; readonly language: Language }
  | { readonly about: 'pattern'; readonly pattern: string; readonly language: Language }
  | { readonly about: 'documents'; readonly left: WorkId; readonly right: WorkId };

/** A place of a term, with its words. */
export interface RenderedPlace {
  readonly clauseId: ClauseId;
  readonly range: TextRange;
  readonly text: string;
}

/** A clause like the one asked about, with what a list shows of it. */
export interface SimilarHit extends SimilarClause {
  readonly workId: WorkId;
  readonly label: string;
  readonly language: Language;
  readonly text: string;
}

/** A repeated phrase with what stands for it on the other side. */
export interface RenderedPhrase extends RepeatedPhrase {
  /** Most frequent first, uncertain ones only where there are no others; empty where nothing is aligned. */
  readonly renderings: readonly { readonly text: string; readonly places: readonly RenderedPlace[] }[];
  /** Where each place stands in all that was asked about, from 0 at its beginning to 1. */
  readonly spread: readonly number[];
}

/** A rendering report as plain data: places by clause id. */
export interface PlainRenderings extends Omit<RenderingReport, 'renderings' | 'unrendered'> {
  readonly renderings: readonly (Omit<RenderingReport['renderings'][number], 'units'> & {
    readonly units: readonly { readonly phrase: RenderedPlace; readonly rendering: RenderedPlace }[];
  })[];
  readonly unrendered: readonly RenderedPlace[];
}

/** A line of the consistency report, as plain data. */
export interface PlainConsistency {
  readonly report: PlainRenderings;
  readonly violationCount: number;
  /** Renderings of the glossary, the preferred one first; empty for a phrase that it does not list. */
  readonly accepted: readonly string[];
}

/** The answer to each kind of question. */
export interface StudyAnswers {
  members: Comparison;
  similar: readonly SimilarHit[];
  phrases: { readonly total: number; readonly phrases: readonly RenderedPhrase[] };
  formulas: Readonly<Record<Language, FormulaTable>>;
  renderings: PlainRenderings;
  consistency: readonly PlainConsistency[];
  pattern: SlotTable;
  /** One for each language that both works have. */
  documents: readonly LanguageDiff[];
}

export type StudyAnswer<Q extends StudyQuestion> = StudyAnswers[Q['about']];

/** Make something of a corpus once, and keep it as long as the corpus is kept. */
export function oncePerCorpus<T extends object>(make: (corpus: StudiedCorpus) => T): (corpus: StudiedCorpus) => T {
  const made = new WeakMap<StudiedCorpus, T>();
  return corpus => {
    const result = made.get(corpus) ?? make(corpus);
    made.set(corpus, result);
    return result;
  };
}

const similarityIndex = {
  zh: oncePerCorpus(corpus => new SimilarityIndex(corpus.clauses('zh'), 'zh')),
  en: oncePerCorpus(corpus => new SimilarityIndex(corpus.clauses('en'), 'en')),
};
const alignedUnits = oncePerCorpus(unitsOf);
/** Finds renderings over all aligned units of a corpus. */
export const renderingFinder = oncePerCorpus(corpus => new RenderingFinder(alignedUnits(corpus)));

type Answering = {
  readonly [About in StudyQuestion['about']]: (
    corpus: StudiedCorpus,
    question: Extract<StudyQuestion, { about: About }>,
    glossary: Glossary,
  ) => StudyAnswers[About];
};

/** One function for each question; throws `clause-unknown`, `document-unknown`, `comparison-size` or `query-syntax`. */
export const studyAnswering: Answering = {
  members: (corpus, { members, ignored }) => compareMembers(corpus, members, ignored),
  similar: (corpus, { member, limit }) => {
    const clause = corpus.clause(member.clauseId);
    const { start, end } = member.range ?? { start: 0, end: clause.text.length };
    const tokens = clause.tokens.filter(token => token.start >= start && token.end <= end);
    const index = similarityIndex[clause.language](corpus);
    const except = member.range === null ? clause.clauseId : null;
    return index.similarTo({ ...clause, tokens }, limit, except).map(hit => {
      const { workId, label, language, text } = corpus.clause(hit.clauseId);
      return { ...hit, workId, label, language, text };
    });
  },
  phrases: (corpus, { language, options, limit }) => {
    const phrases = findRepeatedPhrases(corpus.paragraphs(language), language, options);
    const finder = renderingFinder(corpus);
    const clauses = corpus.clauses(language);
    const placeOf = new Map(clauses.map(({ clauseId }, ordinal) => [clauseId, ordinal / clauses.length]));
    const detailed = phrases.slice(0, limit).map(phrase => ({
      ...withRenderings(phrase, finder),
      spread: phrase.places.map(({ clauseId }) => placeOf.get(clauseId) ?? 0),
    }));
    return { total: phrases.length, phrases: detailed };
  },
  formulas: (corpus, { verbs, forms }) => {
    const list = verbs ?? shippedStanceVerbs;
    const found = languages.flatMap(side => findFormulas(corpus.paragraphs(side), list));
    const formulas = found.filter(formula => forms.includes(formula.form));
    const table = (side: Language): FormulaTable =>
      toFormulaTable({ formulas, verbs: list, units: alignedUnits(corpus), clauses: corpus.paragraphs(side) }, side);
    return { zh: table('zh'), en: table('en') };
  },
  renderings: (corpus, { phrase, language }, glossary) =>
    toPlain(
      renderingFinder(corpus).find(phrase, language, {
        accepted: acceptedFor(phrase, language, glossary),
      }),
    ),
  consistency: (corpus, { language }, glossary) =>
    reportConsistency(renderingFinder(corpus), checkedTerms(corpus, language, glossary)).map(entry => ({
      ...entry,
      report: toPlain(entry.report),
    })),
  pattern: (corpus, { pattern, language }) => fillSlot(pattern, corpus.clauses(language)),
  documents: (corpus, { left, right }) => compareDocuments(corpus, left, right),
};

function withRenderings(phrase: RepeatedPhrase, finder: RenderingFinder): Omit<RenderedPhrase, 'spread'> {
  const { renderings } = finder.findAt(phrase.text, phrase.language, phrase.places);
  const certain = renderings.filter(({ isUncertain }) => !isUncertain);
  return {
    ...phrase,
    renderings: (certain.length > 0 ? certain : renderings).map(({ text, units }) => ({
      text,
      places: units.map(unit => toPlace(unit.rendering)),
    })),
  };
}

function unitsOf(corpus: StudiedCorpus): AlignedUnit[] {
  const clauses = languages.flatMap(language => corpus.clauses(language));
  return corpus.works.flatMap(({ alignment, workId }) =>
    toAlignedUnits(
      alignment,
      clauses.filter(clause => clause.workId === workId),
    ),
  );
}

/** Glossary terms, and the repeated phrases and frequent words of the text that no glossary lists. */
function checkedTerms(corpus: StudiedCorpus, language: Language, glossary: Glossary): CheckedTerm[] {
  const listed = glossary.entries.flatMap(({ zh, en }): CheckedTerm[] =>
    language === 'zh'
      ? [{ phrase: zh, language, accepted: en }]
      : en.slice(0, 1).map(phrase => ({ phrase, language, accepted: [zh] })),
  );
  const known = new Set(listed.map(term => term.phrase));
  const repeated = findRepeatedPhrases(corpus.paragraphs(language), language).map(({ text }) => text);
  const phrases = [...new Set([...repeated, ...frequentWords(corpus.paragraphs(language), language)])];
  const unlisted = phrases.filter(phrase => !known.has(phrase));
  return [...listed, ...unlisted.map(phrase => ({ phrase, language, accepted: [] }))];
}

/** The renderings that the glossary lists for a phrase, the preferred one first. */
export function acceptedFor(phrase: string, language: Language, glossary: Glossary): readonly string[] {
  if (language === 'zh') return glossary.entries.find(entry => entry.zh === phrase.trim())?.en ?? [];
  const wanted = phrase.trim().toLowerCase();
  return glossary.entries
    .filter(entry => entry.en.some(rendering => rendering.toLowerCase() === wanted))
    .map(entry => entry.zh);
}

function toPlain({ renderings, unrendered, ...report }: RenderingReport): PlainRenderings {
  return {
    ...report,
    renderings: renderings.map(({ units, ...rendering }) => ({
      ...rendering,
      units: units.map(unit => ({ phrase: toPlace(unit.phrase), rendering: toPlace(unit.rendering) })),
    })),
    unrendered: unrendered.map(toPlace),
  };
}

function toPlace({ part, start, end }: TermPlace): RenderedPlace {
  return { clauseId: part.clause.clauseId, range: { start, end }, text: part.clause.text.slice(start, end) };
}
