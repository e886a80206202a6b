import type { StudiedCorpus } from '../compare/compared-work';
import { oncePerCorpus } from '../compare/study';
import type { Language } from '../model/language';
import type { WorkId } from '../model/work';
import type { Glossary } from '../segment/glossary';
import { type CollocateOptions, type CollocateTable, findCollocates } from './collocates';
import {
  type Concordance,
  type ConcordanceOptions,
  type ConcordancePlan,
  planConcordance,
  writeLines,
} from './concordance';
import { formFilter } from './form-filter';
import { type FrequencyList, countFrequencies } from './frequency-list';
import { type KeywordList, type KeywordRow, compareFrequencies } from './keyword-list';
import { LikelyRenderings } from './likely-rendering';
import { addContext } from './line-context';
import { type NodeDispersion, disperseNode } from './node-dispersion';
import { type NodeQuestion, clausesBeside, countedIn, nodesOf } from './node-question';
import type { PartKind } from './text-part';
import type { WordChoice } from './word-runs';

/** A page of a list of words. */
interface ListPage extends WordChoice {
  readonly language: Language;
  /** What the person typed to narrow the list: a part of the word, or all of it with `*` and `?`. */
  readonly filter: string;
  readonly offset: number;
  readonly limit: number;
}

/** What can be asked of word counts; places of a node word come from the search. */
export type CountQuestion =
  | ({ readonly about: 'concordance'; readonly options: ConcordanceOptions } & NodeQuestion)
  | ({ readonly about: 'collocates'; readonly options: CollocateOptions } & NodeQuestion)
  | ({ readonly about: 'dispersion'; readonly partOf: PartKind } & NodeQuestion)
  | ({ readonly about: 'frequency' } & ListPage)
  | ({
      readonly about: 'keyness';
      readonly works: readonly WorkId[];
      readonly least: number;
      readonly direction: 'both' | 'more' | 'less';
      readonly sort: KeynessMeasure;
    } & ListPage);

/** What a list of keywords is sorted by; the sign is of no account, only how far from nothing it is. */
export type KeynessMeasure = 'logLikelihoodTwoTerm' | 'logLikelihoodFourTerm' | 'logRatio' | 'simpleMaths';

/** How many rows a list has, of which a page is given. */
interface ListCounts {
  /** Distinct forms in all. */
  readonly formCount: number;
  /** Rows that pass the filter, of which `rows` are a page. */
  readonly total: number;
}

/** The answer to each kind of question. */
export interface CountAnswers {
  concordance: Concordance;
  collocates: CollocateTable;
  dispersion: NodeDispersion;
  frequency: FrequencyList & ListCounts;
  keyness: KeywordList & ListCounts;
}

type Asked<About extends CountQuestion['about']> = Extract<CountQuestion, { about: About }>;

/** One function for each question. */
export const countAnswering: {
  readonly [About in CountQuestion['about']]: (
    corpus: StudiedCorpus,
    question: Asked<About>,
    glossary: Glossary,
  ) => CountAnswers[About];
} = {
  concordance: (corpus, { options, ...question }, glossary) => {
    const concordance = writeLines(planOf(corpus, question, options), options);
    if (options.withContext !== true) return concordance;
    return { ...concordance, lines: addContext(concordance.lines, corpus, likelyRenderings(corpus, glossary)) };
  },
  collocates: (corpus, { options, ...question }) => {
    const found = nodesOf(corpus, question);
    return findCollocates(found, clausesBeside(corpus, found), options);
  },
  dispersion: (corpus, { partOf, ...question }) => {
    const found = nodesOf(corpus, question);
    return disperseNode(found, clausesBeside(corpus, found), partOf);
  },
  frequency: (corpus, { language, length, numbers, filter, offset, limit }) => {
    const { size, rows } = lastFrequencies(corpus).of(language, { length, numbers });
    const passes = formFilter(filter);
    const passing = rows.filter(row => passes(row.form));
    return { size, formCount: rows.length, total: passing.length, rows: passing.slice(offset, offset + limit) };
  },
  keyness: (corpus, { language, works, least, direction, sort, filter, offset, limit, ...choice }) => {
    const clauses = countedIn(corpus, language);
    const chosen = new Set(works);
    const here = countFrequencies(
      clauses.filter(clause => chosen.has(clause.workId)),
      choice,
    );
    const there = countFrequencies(
      clauses.filter(clause => !chosen.has(clause.workId)),
      choice,
    );
    const { rows, ...sizes } = compareFrequencies(here, there, least);
    const passes = formFilter(filter);
    const passing = sortedBy(rows, sort).filter(row => [row.direction, 'both'].includes(direction) && passes(row.form));
    return { ...sizes, formCount: rows.length, total: passing.length, rows: passing.slice(offset, offset + limit) };
  },
};

function sortedBy(rows: readonly KeywordRow[], measure: KeynessMeasure): readonly KeywordRow[] {
  if (measure === 'logLikelihoodTwoTerm') return rows;
  const distance = (row: KeywordRow) => Math.abs(measure === 'simpleMaths' ? Math.log(row[measure]) : row[measure]);
  return [...rows].sort((one, other) => distance(other) - distance(one));
}

const renderingsOf = oncePerCorpus(() => new WeakMap<Glossary, LikelyRenderings>());

function likelyRenderings(corpus: StudiedCorpus, glossary: Glossary): LikelyRenderings {
  const known = renderingsOf(corpus).get(glossary) ?? new LikelyRenderings(corpus, glossary);
  renderingsOf(corpus).set(glossary, known);
  return known;
}

const lastPlan = oncePerCorpus(() => ({ key: '', plan: { total: 0, places: [] } as ConcordancePlan }));

/** Pages of one concordance are asked for one after the other: it is thinned and sorted once. */
function planOf(corpus: StudiedCorpus, question: NodeQuestion, options: ConcordanceOptions): ConcordancePlan {
  const { near, part, sample, sort } = options;
  const key = JSON.stringify([question.key, near, part, sample, sort]);
  const last = lastPlan(corpus);
  if (last.key !== key) {
    last.plan = planConcordance(nodesOf(corpus, question), options);
    last.key = key;
  }
  return last.plan;
}

/** The list of the last question: the next one is mostly for another page or filter of it. */
class LastFrequencies {
  readonly #corpus: StudiedCorpus;
  #key = '';
  #list: FrequencyList = { size: 0, rows: [] };

  constructor(corpus: StudiedCorpus) {
    this.#corpus = corpus;
  }

  of(language: Language, choice: WordChoice): FrequencyList {
    const key = `${language} ${choice.length} ${choice.numbers}`;
    if (key !== this.#key) {
      this.#list = countFrequencies(countedIn(this.#corpus, language), choice);
      this.#key = key;
    }
    return this.#list;
  }
}

const lastFrequencies = oncePerCorpus(corpus => new LastFrequencies(corpus));
