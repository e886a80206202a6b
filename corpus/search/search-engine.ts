import type { Language } from '../model/language';
import type { WorkId } from '../model/work';
import { clauseTokens } from '../segment/token-table';
import { ClauseStore } from './clause-store';
import { compileQuery } from './compile-query';
import { countHits } from './count-hits';
import { ExactIndex } from './exact-index';
import type { DocumentTokens, IndexedDocument, SearchedWork } from './indexed-work';
import { presentHit } from './present-hit';
import { parseQuery } from './query-syntax';
import type { Hit, SearchAnswer, SearchRequest } from './search-answer';
import { wordBitsOf } from './word-bits';
import { WordEdges } from './word-edges';

/**
 * Searches a set of works. Holds the reading texts it was given and what it made of them; knows no disk.
 *
 * Answers are exact at any time: tokens, when they come, add word counts, word distances and ranking.
 */
export class SearchEngine {
  #store = new ClauseStore();
  #index = new ExactIndex(this.#store.texts);
  #edges = new WordEdges(this.#store);

  /** Add a work, or put it in the place of the one with the same id. */
  addWork(input: SearchedWork): void {
    const work = this.#store.add(input);
    for (const document of work.documents) this.#take(document, input.documents[document.language]?.tokens ?? null);
  }

  /** Forget a work. One that is not here is no error. */
  removeWork(id: WorkId): void {
    this.#store.remove(id);
  }

  /** Say what the words of a document are. A work or language that is not here is no error. */
  setTokens(workId: WorkId, language: Language, tokens: DocumentTokens): void {
    const document = this.#store.work(workId)?.documents.find(one => one.language === language);
    if (document !== undefined) this.#take(document, tokens);
  }

  #take(document: IndexedDocument, tokens: DocumentTokens): void {
    if (tokens === null) document.words = null;
    else if ('firsts' in tokens) {
      document.words = wordBitsOf(document.clauses, ordinal => clauseTokens(tokens, ordinal));
    } else document.words = wordBitsOf(document.clauses, ordinal => tokens[ordinal] ?? []);
  }

  /**
   * Answer a query.
   *
   * @throws {CorpusError} `query-syntax` with facts `position` and `reason`
   */
  search(request: SearchRequest): SearchAnswer {
    const node = parseQuery(request.query);
    const matcher = compileQuery(node, {
      store: this.#store,
      index: this.#index,
      toggles: request.toggles,
      annotated: request.annotated ?? null,
    });
    const { ordinals, ...counts } = countHits(matcher, this.#store, this.#edges, request.works);
    const hits: Hit[] = [];
    for (const ordinal of ordinals.slice(request.offset, request.offset + request.limit)) {
      const hit = presentHit(matcher, this.#store, ordinal);
      if (hit !== null) hits.push(hit);
    }
    return { query: request.query, total: ordinals.length, ...counts, hits };
  }

  /** Words of the library that begin with `prefix`, most frequent first; then near misses. */
  suggest(_prefix: string, _language: Language | null, _limit: number): readonly string[] {
    return [];
  }
}
