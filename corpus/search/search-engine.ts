import type { Language } from '../model/language';
import type { FoundPlaces } from '../statistics/packed-places';
import type { AnnotatedOrdinals } from './annotated-clause';
import { compileQuery } from './compile-query';
import { countHits } from './count-hits';
import { countByFacet, narrowed } from './hit-facets';
import { clauseOf } from './indexed-work';
import { IndexedWorks } from './indexed-works';
import type { Matcher, Spans } from './matcher';
import { presentHit, readingRanges } from './present-hit';
import type { QueryNode } from './query-node';
import { parseQuery } from './query-syntax';
import { rankHits, someWordsOf } from './rank-hits';
import type { Hit, SearchAnswer, SearchRequest } from './search-answer';

/** What a search needs to know to find the node word of a concordance. */
export type NodeRequest = Pick<SearchRequest, 'query' | 'works' | 'toggles' | 'annotated'>;

/**
 * Searches a set of works.
 *
 * Answers are exact at any time: tokens, when they come, add word counts, word distances and ranking.
 */
export class SearchEngine extends IndexedWorks {
  readonly #wordsWithin: number;

  /**
   * @param wordsWithin how many milliseconds a question may spend on words that are not yet indexed for ranking and
   *   completion; it then makes do with those that are
   */
  constructor(wordsWithin = Infinity) {
    super();
    this.#wordsWithin = wordsWithin;
  }

  /**
   * Answer a query.
   *
   * Relevance puts clauses that have the whole query as one string first, then those that have all its words in the
   * order of BM25. Where no clause has all of several words, and relevance is asked for, clauses that have some of
   * them are given, and the answer says so in `relaxed`.
   *
   * @throws {CorpusError} `query-syntax` with facts `position` and `reason`
   */
  search(request: SearchRequest): SearchAnswer {
    const node = parseQuery(request.query);
    const strict = this.#answer(node, request);
    const relaxedNode = request.sort === 'relevance' && strict.total === 0 ? someWordsOf(node) : null;
    return relaxedNode === null ? strict : { ...this.#answer(relaxedNode, request), relaxed: true };
  }

  #answer(node: QueryNode, request: SearchRequest): SearchAnswer {
    const annotated = this.store.annotatedOrdinals(request.annotated ?? []);
    const matcher = this.#compile(node, request, annotated);
    const { ordinals, ...counts } = countHits(matcher, this.store, request.works);
    const facets = countByFacet(ordinals, this.store, annotated);
    const listed = narrowed(ordinals, request.narrow, this.store, annotated);
    const { works, sections } = listed === ordinals ? facets : countByFacet(listed, this.store, annotated);
    const sorted = request.sort === 'relevance' ? this.#rank(listed, node) : listed;
    const hits: Hit[] = [];
    for (const ordinal of sorted.subarray(request.offset, request.offset + request.limit)) {
      const hit = presentHit(matcher, this.store, ordinal, request.withCounterparts);
      if (hit !== null) hits.push(hit);
    }
    return {
      query: request.query,
      total: ordinals.length,
      ...counts,
      relaxed: false,
      hits,
      facets,
      listed: { total: listed.length, works, sections },
    };
  }

  #compile(node: QueryNode, { toggles }: NodeRequest, annotated: AnnotatedOrdinals): Matcher {
    return compileQuery(node, { store: this.store, index: this.index, toggles, annotated });
  }

  /**
   * Every place of a query, clause by clause, for those who need no more than that: what concordances, collocates and
   * dispersion are made of. Clauses that match without a place of their own are left out. Given one at a time, so
   * that whoever has to answer others in between can.
   *
   * @throws {CorpusError} `query-syntax`
   */
  *findPlaces(request: NodeRequest): Generator<FoundPlaces> {
    const store = this.store;
    const annotated = store.annotatedOrdinals(request.annotated ?? []);
    const matcher = this.#compile(parseQuery(request.query), request, annotated);
    const { ordinals } = countHits(matcher, store, request.works);
    for (const ordinal of ordinals) {
      const work = store.workOf(ordinal);
      if (work === null) continue; // removed meanwhile
      const { id } = clauseOf(work, ordinal);
      const spans: Spans = [];
      matcher.collect(ordinal, spans, false);
      if (spans.length > 0) yield { clauseId: id, ranges: readingRanges(store, ordinal, spans) };
    }
  }

  #rank(ordinals: Uint32Array, node: QueryNode): Uint32Array {
    this.words.update(this.#wordsWithin);
    return rankHits(ordinals, node, this.store, this.words);
  }

  /**
   * Words of the library that begin with `prefix`, most frequent first; then Chinese words by the initials of their
   * pinyin; then English words a typing error away.
   */
  suggest(prefix: string, language: Language | null, limit: number): readonly string[] {
    this.words.update(this.#wordsWithin);
    return this.suggester.suggest(prefix, language, limit);
  }
}
