import type { AlignmentLink } from '../../corpus/model/alignment-link';
import type { Clause } from '../../corpus/model/clause';
import type { SearchAnswer, SearchRequest } from '../../corpus/search/search-answer';
import { SearchEngine } from '../../corpus/search/search-engine';
import { segmentLatin } from '../../corpus/segment/latin-segmenter';
import { makeDocument } from './make-document';

/** Six Chinese clauses with what folding must see through. */
export const chinese = [
  '1. 我们鼓励开展第三方市场合作，加强合作。',
  '2. 各方支持共建“一带一路”倡议，２０１９ 年 4 月聚首北京。',
  '3. 我們鼓勵互聯互通——設施聯通。',
  '4. 绿色、廉洁；开放……',
  '5. 中国—老挝经济走廊',
  '6. 人人人参与',
];
/** Their English; the last pair is not aligned. */
/** The English clauses. */
export const english = [
  '1. We encourage third-market cooperation and enhance Cooperation.',
  '2. The parties support the Belt and Road Initiative in April 2019.',
  '3. We welcome connectivity — infrastructure connectivity.',
  '4. Green and clean; open…',
  '5. The China–Laos Economic Corridor',
  '6. Everyone takes part, everyone.',
];
const link = (ordinal: number): AlignmentLink => ({
  zh: [`w.zh.${ordinal}`],
  en: [`w.en.${ordinal}`],
  sentences: [],
  score: 1,
  origin: 'structure',
  locked: false,
});
/** The Chinese clauses. */
export const zh = makeDocument('zh', chinese).clauses;
export const en = makeDocument('en', english).clauses;
/** One to one, without the last pair. */
export const alignment = [0, 1, 2, 3, 4].map(link);
/** Tokens by letters; each Han character is one. */
export const tokensOf = (clauses: readonly Clause[]) => clauses.map(clause => segmentLatin(clause.text));
/** The work of both, for a search engine. */
export const work = (withTokens: boolean) => ({
  work: { id: 'w' },
  documents: {
    zh: { clauses: zh, tokens: withTokens ? tokensOf(zh) : null },
    en: { clauses: en, tokens: withTokens ? tokensOf(en) : null },
  },
  alignment,
});

/** A search engine with the work. */
export function engineOf(withTokens = true): SearchEngine {
  const engine = new SearchEngine();
  engine.addWork(work(withTokens));
  return engine;
}

/** No toggle set. */
export const off = { matchCase: false, wholeWord: false, stem: false, digits: false };
/** Ask for everything a query finds. */
export function ask(engine: SearchEngine, query: string, more: Partial<SearchRequest> = {}): SearchAnswer {
  return engine.search({ query, sort: 'document', offset: 0, limit: 1000, works: null, toggles: off, ...more });
}
/** Ids of hits without the work. */
export const idsOf = (answer: SearchAnswer) => answer.hits.map(hit => hit.clauseId.slice(2));
/** The words found, as they are read. */
export const placesOf = (answer: SearchAnswer) =>
  answer.hits.flatMap(hit => hit.ranges.map(range => hit.text.slice(range.start, range.end)));
