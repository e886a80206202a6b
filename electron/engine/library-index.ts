import { setImmediate as breathe } from 'node:timers/promises';
import type { Clause } from '../../corpus/model/clause';
import type { Language } from '../../corpus/model/language';
import { languages } from '../../corpus/model/language';
import type { WorkId } from '../../corpus/model/work';
import type { SearchAnswer, SearchRequest } from '../../corpus/search/search-answer';
import { SearchEngine } from '../../corpus/search/search-engine';
import type { TokenTable } from '../../corpus/segment/token-table';
import type { Library } from './library/library';
import type { OpenDocuments } from './library/open-documents';

/** The search index over the library: filled work by work, with pauses, so that nothing else has to wait for it. */
export class LibraryIndex {
  readonly #library: Library;
  readonly #documents: OpenDocuments;
  readonly #engine = new SearchEngine();
  /** The revision of each work that the index holds. */
  readonly #held = new Map<WorkId, number>();
  #updating: Promise<void> | null = null;

  constructor(library: Library, documents: OpenDocuments) {
    this.#library = library;
    this.#documents = documents;
  }

  /** Answers a query over all works that are in the library now. Throws `query-syntax`. */
  async search(request: SearchRequest): Promise<SearchAnswer> {
    await this.update();
    return this.#engine.search(request);
  }

  /** Words of the library that begin so. */
  async suggest(prefix: string, language: Language, limit: number): Promise<readonly string[]> {
    await this.update();
    return this.#engine.suggest(prefix, language, limit);
  }

  /** Brings the index up to the library's state. Calls join an update that is under way, then look again. */
  async update(): Promise<void> {
    while (this.#updating !== null) await this.#updating;
    if (this.#stale().length === 0) return;
    this.#updating = this.#fill().finally(() => (this.#updating = null));
    await this.#updating;
  }

  async #fill(): Promise<void> {
    for (const workId of this.#stale()) {
      if (this.#held.delete(workId)) this.#engine.removeWork(workId);
      if (this.#library.has(workId)) await this.#add(workId);
      await breathe();
    }
  }

  /** Works whose state in the index is not that of the library. */
  #stale(): WorkId[] {
    const present = new Map(this.#library.records().map(({ work, revision }) => [work.id, revision]));
    const ids = new Set([...present.keys(), ...this.#held.keys()]);
    return [...ids].filter(id => present.get(id) !== this.#held.get(id));
  }

  async #add(workId: WorkId): Promise<void> {
    const { work, revision } = this.#library.record(workId);
    try {
      const documents: Partial<Record<Language, { clauses: readonly Clause[]; tokens: TokenTable | null }>> = {};
      for (const language of languages) {
        if (work.documents[language] === undefined) continue;
        const clauses = await this.#documents.clauses(workId, language);
        documents[language] = { clauses, tokens: await this.#documents.tokens(workId, language) };
      }
      this.#engine.addWork({ work, documents, alignment: await this.#documents.alignment(workId) });
      this.#held.set(workId, revision);
    } catch {
      // a damaged work has been set aside, with its notice; the rest is searched all the same
      if (this.#library.has(workId)) this.#held.set(workId, revision);
    }
  }
}
