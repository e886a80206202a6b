import { setImmediate as breathe } from 'node:timers/promises';
import type { Clause } from '../../corpus/model/clause';
import type { Language } from '../../corpus/model/language';
import { languages } from '../../corpus/model/language';
import type { WorkId } from '../../corpus/model/work';
import type { SearchAnswer, SearchRequest } from '../../corpus/search/search-answer';
import type { SearchedWork } from '../../corpus/search/indexed-work';
import { SearchEngine } from '../../corpus/search/search-engine';
import type { NodeRequest } from '../../corpus/search/search-engine';
import type { TokenTable } from '../../corpus/segment/token-table';
import type { FoundPlaces } from '../../corpus/statistics/packed-places';
import { IndexFile } from './index-file';
import type { Library } from './library/library';
import type { OpenDocuments } from './library/open-documents';
import type { WorkRecord } from './library/work-record';

/** How long preparing words may hold up a query. */
const wordSlice = 10; // ms

/** How long the places of a node word may be gathered before another query gets its turn. */
const placeSlice = 8; // ms

/** How long the library must have been at rest before its index is kept. */
const saveDelay = 10_000; // ms

/** The search index over the library: filled work by work, with pauses, so that nothing else has to wait for it. */
export class LibraryIndex {
  readonly #library: Library;
  readonly #documents: OpenDocuments;
  readonly #engine = new SearchEngine();
  /** The state of each work that the index holds. */
  readonly #held = new Map<WorkId, HeldState>();
  readonly #file: IndexFile;
  readonly #onDamage: () => void;
  #updating: Promise<void> | null = null;
  #isOpened = false;
  #saving: NodeJS.Timeout | undefined;
  /** The library's state that the file on disk was made of. */
  #savedState: string | null = null;
  readonly #rankingFile: IndexFile;
  #isRankingOpened = false;
  /** The library's state that the ranking on disk was made of. */
  #savedRanking: string | null = null;

  /** @param onDamage - called when the snapshot on disk turns out damaged; the index is then made anew */
  constructor(library: Library, documents: OpenDocuments, onDamage: () => void) {
    this.#library = library;
    this.#documents = documents;
    this.#file = new IndexFile(library.layout.index, 'search.bin');
    this.#rankingFile = new IndexFile(library.layout.index, 'ranking.bin');
    this.#onDamage = onDamage;
  }

  /** Answers a query over all works that are in the library now. Throws `query-syntax`. */
  async search(request: SearchRequest): Promise<SearchAnswer> {
    await this.update();
    for (const { work } of this.#library.records()) this.#engine.setTitles(work.id, work.titles);
    return this.#engine.search(request);
  }

  /** Every place of a query, found in slices between which other queries are answered. Throws `query-syntax`. */
  async findPlaces(request: NodeRequest): Promise<readonly FoundPlaces[]> {
    await this.update();
    const found: FoundPlaces[] = [];
    let sliceEnd = performance.now() + placeSlice;
    for (const places of this.#engine.findPlaces(request)) {
      found.push(places);
      if (performance.now() < sliceEnd) continue;
      await breathe();
      sliceEnd = performance.now() + placeSlice;
    }
    return found;
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
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => void this.save().then(() => this.#saveRanking()), saveDelay).unref();
  }

  /** Makes ready for ranking and completion, in short slices, so that no query has to wait for all of it. */
  async prepareWords(): Promise<void> {
    await this.update();
    await this.#openRanking();
    while (!this.#engine.prepareWords(wordSlice)) await breathe();
  }

  /** Keeps the index on disk for the next start, unless it is there already. A disk that refuses costs only time. */
  async save(): Promise<void> {
    clearTimeout(this.#saving);
    if (this.#held.size === 0) return;
    await this.update();
    const state = this.#libraryState();
    if (state === this.#savedState) return;
    await this.#file.write(state, this.#engine.snapshot(state)).catch(() => undefined);
    this.#savedState = state;
  }

  /** Keeps the index of ranking too, in short slices, as long as the library stays as it was kept. */
  async #saveRanking(): Promise<void> {
    const state = this.#savedState;
    if (state === null || state === this.#savedRanking) return;
    await this.prepareWords();
    while (!this.#engine.packRanking(wordSlice)) await breathe();
    if (state !== this.#libraryState() || state !== this.#savedState) return;
    await this.#rankingFile.write(state, this.#engine.rankingSnapshot(state)).catch(() => undefined);
    this.#savedRanking = state;
  }

  /** Takes the index of ranking of an earlier run, when there is one of just this library. */
  async #openRanking(): Promise<void> {
    const state = this.#libraryState();
    if (this.#isRankingOpened || state !== this.#savedState) return;
    this.#isRankingOpened = true;
    const found = await this.#rankingFile.read(state);
    if (found.kind === 'damaged') this.#onDamage();
    if (found.kind === 'current' && this.#engine.restoreRanking(found.bytes, state)) this.#savedRanking = state;
  }

  /** The works and files that the index is made of, in their order. */
  #libraryState(): string {
    return this.#library
      .records()
      .map(record => [record.work.id, ...Object.values(stateOf(record))].join(' '))
      .join('\n');
  }

  /** Takes the index of an earlier run, when there is one of just this library. */
  async #openFile(): Promise<void> {
    const state = this.#libraryState();
    const found = await this.#file.read(state);
    if (found.kind === 'damaged') this.#onDamage();
    if (found.kind !== 'current') return;
    const records = this.#library.records();
    try {
      const works = await Promise.all(records.map(record => this.#searchedWork(record.work.id, false)));
      if (!this.#engine.restore(found.bytes, works, state)) return;
    } catch {
      return; // a damaged work has been set aside: what is left is indexed from its texts
    }
    for (const record of records) this.#held.set(record.work.id, stateOf(record));
    this.#savedState = state;
  }

  async #fill(): Promise<void> {
    if (!this.#isOpened) {
      this.#isOpened = true;
      await this.#openFile();
    }
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
    this.#engine.addWork(await this.#searchedWork(workId, true));
  }

  /** @param withWords - whether to read the words too; a snapshot has them already */
  async #searchedWork(workId: WorkId, withWords: boolean): Promise<SearchedWork> {
    const { work } = this.#library.record(workId);
    const documents: Partial<Record<Language, { clauses: readonly Clause[]; tokens: TokenTable | null }>> = {};
    for (const language of this.#languagesOf(workId)) {
      const clauses = await this.#documents.clauses(workId, language);
      const tokens = withWords ? await this.#documents.tokens(workId, language) : null;
      documents[language] = { clauses, tokens };
    }
    return { work, documents, alignment: await this.#documents.alignment(workId) };
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
