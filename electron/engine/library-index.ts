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
import type { WorkRecord } from './library/work-record';

/** The search index over the library: filled work by work, with pauses, so that nothing else has to wait for it. */
export class LibraryIndex {
  readonly #library: Library;
  readonly #documents: OpenDocuments;
  readonly #engine = new SearchEngine();
  /** The state of each work that the index holds. */
  readonly #held = new Map<WorkId, HeldState>();
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
      if (!this.#library.has(workId)) {
        this.#engine.removeWork(workId);
        this.#held.delete(workId);
      } else await this.#bringUp(workId, stateOf(this.#library.record(workId)));
      await breathe();
    }
  }

  /** Works whose state in the index is not that of the library. */
  #stale(): WorkId[] {
    const present = new Map(this.#library.records().map(record => [record.work.id, stateOf(record)]));
    const ids = new Set([...present.keys(), ...this.#held.keys()]);
    return [...ids].filter(id => {
      const [now, held] = [present.get(id), this.#held.get(id)];
      return now?.texts !== held?.texts || now?.words !== held?.words;
    });
  }

  /** New words alone are added to the texts that are there already. */
  async #bringUp(workId: WorkId, state: HeldState): Promise<void> {
    try {
      if (this.#held.get(workId)?.texts === state.texts) await this.#setWords(workId);
      else await this.#add(workId);
    } catch {
      // a damaged work has been set aside, with its notice; the rest is searched all the same
    }
    if (this.#library.has(workId)) this.#held.set(workId, state);
  }

  async #setWords(workId: WorkId): Promise<void> {
    for (const language of this.#languagesOf(workId)) {
      const tokens = await this.#documents.tokens(workId, language);
      if (tokens !== null) this.#engine.setTokens(workId, language, tokens);
    }
  }

  async #add(workId: WorkId): Promise<void> {
    const { work } = this.#library.record(workId);
    const documents: Partial<Record<Language, { clauses: readonly Clause[]; tokens: TokenTable | null }>> = {};
    for (const language of this.#languagesOf(workId)) {
      const clauses = await this.#documents.clauses(workId, language);
      documents[language] = { clauses, tokens: await this.#documents.tokens(workId, language) };
    }
    this.#engine.addWork({ work, documents, alignment: await this.#documents.alignment(workId) });
  }

  #languagesOf(workId: WorkId): Language[] {
    const { documents } = this.#library.record(workId);
    return languages.filter(language => documents[language] !== undefined);
  }
}

/** What the index depends on, by the names of files that are never changed. */
interface HeldState {
  readonly texts: string;
  readonly words: string;
}

function stateOf({ documents: { zh, en }, alignment }: WorkRecord): HeldState {
  return {
    texts: [zh?.clauses.name, en?.clauses.name, alignment?.name].join('|'),
    words: [zh?.tokens?.name, en?.tokens?.name].join('|'),
  };
}
