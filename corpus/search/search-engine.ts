import type { AlignmentLink } from '../model/alignment-link';
import type { Language } from '../model/language';
import type { Bilingual, WorkId } from '../model/work';
import { clauseTokens } from '../segment/token-table';
import type { FoundPlaces } from '../statistics/packed-places';
import type { AnnotatedOrdinals } from './annotated-clause';
import { ClauseStore } from './clause-store';
import { compileQuery } from './compile-query';
import { countHits } from './count-hits';
import { ExactIndex } from './exact-index';
import type { GramSegment } from './gram-segment';
import { countByFacet, narrowed } from './hit-facets';
import { libraryState, parseSnapshot, serialiseSnapshot } from './index-snapshot';
import type { IndexSnapshot } from './index-snapshot';
import { clauseOf } from './indexed-work';
import type { DocumentTokens, IndexedDocument, IndexedWork, SearchedWork } from './indexed-work';
import type { Matcher, Spans } from './matcher';
import { presentHit, readingRanges } from './present-hit';
import { parseRanking, serialiseRanking } from './ranking-snapshot';
import type { QueryNode } from './query-node';
import { parseQuery } from './query-syntax';
import { rankHits, someWordsOf } from './rank-hits';
import type { Hit, SearchAnswer, SearchRequest } from './search-answer';
import { WordSuggester } from './suggest-words';
import { wordBitsOf } from './word-bits';
import { WordIndex } from './word-index';

/** What a search needs to know to find the node word of a concordance. */
export type NodeRequest = Pick<SearchRequest, 'query' | 'works' | 'toggles' | 'annotated'>;

/**
 * Searches a set of works. Holds the reading texts it was given and what it made of them; knows no disk.
 *
 * Answers are exact at any time: tokens, when they come, add word counts, word distances and ranking.
 */
export class SearchEngine {
  #store = new ClauseStore();
  #index = new ExactIndex(this.#store.texts);
  #words = new WordIndex(this.#store);
  #suggester: WordSuggester | null = null;

  /** Add a work, or put it in the place of the one with the same id. */
  addWork(input: SearchedWork): void {
    if (this.#store.work(input.work.id) !== null) this.#forgetWords();
    const work = this.#store.add(input);
    for (const document of work.documents) this.#take(document, input.documents[document.language]?.tokens ?? null);
    this.#compact();
  }

  /** Forget a work. One that is not here is no error. */
  removeWork(id: WorkId): void {
    if (!this.#store.remove(id)) return;
    this.#forgetWords();
    this.#compact();
  }

  /** Say what the words of a document are. A work or language that is not here is no error. */
  setTokens(workId: WorkId, language: Language, tokens: DocumentTokens): void {
    const document = this.#store.work(workId)?.documents.find(one => one.language === language);
    if (document === undefined) return;
    if (document.words !== null) this.#forgetWords();
    this.#take(document, tokens);
  }

  /** Say what a work is called, for `in:`. A work that is not here is no error. */
  setTitles(workId: WorkId, titles: Bilingual): void {
    this.#store.entitle(workId, titles);
  }

  /** Say how the clauses of a work's two documents are aligned now. */
  setAlignment(workId: WorkId, alignment: readonly AlignmentLink[]): void {
    this.#store.align(workId, alignment);
  }

  #take(document: IndexedDocument, tokens: DocumentTokens): void {
    if (tokens === null) document.words = null;
    else if ('firsts' in tokens) {
      document.words = wordBitsOf(document.clauses, ordinal => clauseTokens(tokens, ordinal));
    } else document.words = wordBitsOf(document.clauses, ordinal => tokens[ordinal] ?? []);
    this.#words.lookAgainFrom(document.base);
    this.#suggester = null;
  }

  #forgetWords(): void {
    this.#words = new WordIndex(this.#store);
    this.#suggester = null;
  }

  /** Give new ordinals to all when most of those given have gone. */
  #compact(): void {
    if (this.#store.count > 2 * this.#store.liveCount + 1000) this.#renumber([...this.#store.works]);
  }

  #renumber(works: readonly IndexedWork[]): void {
    this.#start();
    for (const work of works) {
      const placed = this.#store.add(work.input);
      placed.titles = work.titles;
      placed.documents.forEach((document, at) => {
        document.words = work.documents[at]?.words ?? null;
      });
    }
  }

  #start(index?: { readonly segments: readonly GramSegment[] }): void {
    this.#store = new ClauseStore();
    this.#index = new ExactIndex(this.#store.texts, index?.segments);
    this.#forgetWords();
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
    const annotated = this.#store.annotatedOrdinals(request.annotated ?? []);
    const matcher = this.#compile(node, request, annotated);
    const { ordinals, ...counts } = countHits(matcher, this.#store, request.works);
    const facets = countByFacet(ordinals, this.#store, annotated);
    const listed = narrowed(ordinals, request.narrow, this.#store, annotated);
    const { works, sections } = listed === ordinals ? facets : countByFacet(listed, this.#store, annotated);
    const sorted = request.sort === 'relevance' ? this.#rank(listed, node) : listed;
    const hits: Hit[] = [];
    for (const ordinal of sorted.subarray(request.offset, request.offset + request.limit)) {
      const hit = presentHit(matcher, this.#store, ordinal, request.withCounterparts);
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
    return compileQuery(node, { store: this.#store, index: this.#index, toggles, annotated });
  }

  /**
   * Every place of a query, clause by clause, for those who need no more than that: what concordances, collocates and
   * dispersion are made of. Clauses that match without a place of their own are left out. Given one at a time, so
   * that whoever has to answer others in between can.
   *
   * @throws {CorpusError} `query-syntax`
   */
  *findPlaces(request: NodeRequest): Generator<FoundPlaces> {
    const store = this.#store;
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
    this.#words.update();
    return rankHits(ordinals, node, this.#store, this.#words);
  }

  /**
   * Words of the library that begin with `prefix`, most frequent first; then Chinese words by the initials of their
   * pinyin; then English words a typing error away.
   */
  suggest(prefix: string, language: Language | null, limit: number): readonly string[] {
    this.#words.update();
    this.#suggester ??= new WordSuggester(this.#words.frequencies);
    return this.#suggester.suggest(prefix, language, limit);
  }

  /**
   * Prepare ranking and completion while nothing else is to be done.
   *
   * @param milliseconds about how long it may take
   * @returns whether everything is prepared
   */
  prepareWords(milliseconds: number): boolean {
    return this.#words.update(milliseconds);
  }

  /** Bytes of the exact index, without the texts. */
  get indexByteCount(): number {
    return this.#index.byteCount;
  }

  /**
   * The index as bytes to be kept on disk, without the texts.
   *
   * @param tag what the words depend on besides the texts, e.g. a hash of the glossary
   */
  snapshot(tag = ''): Uint8Array {
    const works = [...this.#store.works];
    const isInOrder = works.every((work, at) => work.base === (works[at - 1]?.end ?? 0));
    if (!isInOrder || this.#store.count > this.#store.liveCount) this.#renumber(works);
    const current = [...this.#store.works];
    const words = current.flatMap(work => work.documents.map(document => document.words));
    return serialiseSnapshot(
      { segments: this.#index.segments, words },
      libraryState(
        current.map(work => work.input),
        tag,
      ),
    );
  }

  /**
   * Begin anew with these works and the index of a snapshot, in the order that it was made in.
   *
   * @param works tokens given here are used, those not given are taken from the snapshot
   * @returns false when the snapshot does not fit the works or is damaged: the works are then indexed from their
   *   texts at the next question
   */
  restore(bytes: Uint8Array, works: readonly SearchedWork[], tag = ''): boolean {
    const snapshot = parseSnapshot(bytes, libraryState(works, tag));
    this.#start(snapshot ?? undefined);
    this.#restoreWorks(works, snapshot);
    return snapshot !== null;
  }

  #restoreWorks(works: readonly SearchedWork[], snapshot: IndexSnapshot | null): void {
    let documentCount = 0;
    for (const input of works) {
      for (const document of this.#store.add(input).documents) {
        document.words = snapshot?.words[documentCount++] ?? null;
        const tokens = input.documents[document.language]?.tokens ?? null;
        if (tokens !== null) this.#take(document, tokens);
      }
    }
  }

  /**
   * Make the index of ranking ready to be kept, while nothing else is to be done.
   *
   * @param milliseconds about how long it may take
   * @returns whether {@link rankingSnapshot} has no work left to do
   */
  packRanking(milliseconds: number): boolean {
    return this.#words.pack(milliseconds);
  }

  /** The index of ranking and completion as bytes to be kept on disk beside {@link snapshot}, of the same `tag`. */
  rankingSnapshot(tag: string): Uint8Array {
    this.#words.update();
    return serialiseRanking(this.#words.keep(), tag);
  }

  /**
   * Take over an index of ranking made of just these works in this order, unless another was begun.
   *
   * @returns false when it does not fit or is damaged: words are then indexed anew
   */
  restoreRanking(bytes: Uint8Array, tag: string): boolean {
    const kept = parseRanking(bytes, tag);
    if (kept === null || !this.#words.takeOver(kept)) return false;
    this.#suggester = null;
    return true;
  }
}
