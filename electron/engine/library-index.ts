import { setImmediate as breathe } from 'node:timers/promises';
import type { Language } from '../../corpus/model/language';
import type { WorkId } from '../../corpus/model/work';
import type { SearchAnswer, SearchRequest } from '../../corpus/search/search-answer';
import type { SearchedWork } from '../../corpus/search/indexed-work';
import { SearchEngine } from '../../corpus/search/search-engine';
import type { NodeRequest } from '../../corpus/search/search-engine';
import type { Steps } from '../../corpus/steps/steps';
import type { FoundPlaces } from '../../corpus/statistics/packed-places';
import { collected, inSlices, unless } from './in-slices';
import { IndexFile } from './index-file';
import { isSameState, languagesOf, readSearchedWork, stateOf, tagOf } from './indexed-state';
import type { IndexedState } from './indexed-state';
import type { Library } from './library/library';
import type { OpenDocuments } from './library/open-documents';

/** How long preparing words may hold up a query. */
const wordSlice = 10; // ms

/** How long a question may spend on words that are not ready for ranking and completion. */
const wordsWithin = 50; // ms

/** Works of so many clauses together are taken in before a question is answered; it does not wait for more. */
const quickClauses = 2_000;

/** How long the library must have been at rest before its index is kept. */
const saveDelay = 10_000; // ms

/** The search index over the library: filled work by work, with pauses, so that nothing else has to wait for it. */
export class LibraryIndex {
  readonly #library: Library;
  readonly #documents: OpenDocuments;
  readonly #engine = new SearchEngine(wordsWithin);
  /** The state of each work that the index holds. */
  readonly #held = new Map<WorkId, IndexedState>();
  readonly #file: IndexFile;
  readonly #news: IndexNews;
  /** Updating and keeping the index, one after the other. */
  #writing: Promise<unknown> = Promise.resolve();
  #updating: Promise<void> | null = null;
  #preparing: Promise<void> | null = null;
  #isFilled = false;
  #isClosed = false;
  /** Works that questions were answered without. */
  readonly #missed = new Set<WorkId>();
  #saving: NodeJS.Timeout | undefined;
  /** The library's state that the file on disk was made of. */
  #savedState: string | null = null;
  readonly #rankingFile: IndexFile;
  #isRankingOpened = false;
  /** The library's state that the ranking on disk was made of. */
  #savedRanking: string | null = null;

  constructor(library: Library, documents: OpenDocuments, news: IndexNews) {
    this.#library = library;
    this.#documents = documents;
    this.#file = new IndexFile(library.layout.index, 'search.bin');
    this.#rankingFile = new IndexFile(library.layout.index, 'ranking.bin');
    this.#news = news;
  }

  /**
   * Answers a query over the works that are in the library now, those aside whose text is still being taken in: the
   * answer names them. Throws `query-syntax`.
   */
  async search(request: SearchRequest): Promise<SearchAnswer> {
    const entering = await this.#catchUp();
    if (request.sort === 'relevance') await this.#openRanking();
    for (const { work } of this.#library.records()) this.#engine.setTitles(work.id, work.titles);
    const answer = this.#engine.search(request);
    return entering.length === 0 ? answer : { ...answer, entering };
  }

  /** Every place of a query, found in slices between which other queries are answered. Throws `query-syntax`. */
  async findPlaces(request: NodeRequest): Promise<readonly FoundPlaces[]> {
    await this.update();
    return inSlices(collected(this.#engine.findPlaces(request)));
  }

  /** Words of the library that begin so. */
  async suggest(prefix: string, language: Language, limit: number): Promise<readonly string[]> {
    await this.#catchUp();
    return this.#engine.suggest(prefix, language, limit);
  }

  /** Brings the index up to the library's state. Calls join an update that is under way, then look again. */
  async update(): Promise<void> {
    while (this.#stale().length > 0) await (this.#updating ?? this.#startUpdate());
  }

  async #startUpdate(): Promise<void> {
    const wasFilled = this.#isFilled;
    this.#updating = this.#alone(() => this.#fill()).finally(() => (this.#updating = null));
    await this.#updating;
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => void this.save().then(() => this.#saveRanking()), saveDelay).unref();
    // who asks one question and ends needs no words; at a start of the app they are prepared when it is at rest
    if (wasFilled) this.prepareWords().catch(() => undefined); // whoever asks next meets it again
  }

  /** Runs what changes or packs the index when nothing else does. */
  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#writing.then(work, work);
    this.#writing = done;
    return done;
  }

  /**
   * Brings up what is brought up quickly. The rest goes on by itself, and the news of its end is told.
   *
   * @returns works that nothing is found in yet, or only what they were before
   */
  async #catchUp(): Promise<readonly WorkId[]> {
    if (!this.#isFilled) await this.update();
    this.#dropGone();
    for (let stale = this.#stale(); stale.length > 0; stale = this.#stale()) {
      const update = this.#updating ?? this.#startUpdate();
      if (this.#clauseCountOf(stale) <= quickClauses) await update;
      else return this.#leaveToUpdate(stale, update);
    }
    return [];
  }

  #leaveToUpdate(stale: readonly WorkId[], update: Promise<void>): readonly WorkId[] {
    update.catch(() => undefined); // whoever asks next meets it again
    const entering = stale.filter(id => this.#held.get(id)?.texts !== stateOf(this.#library.record(id)).texts);
    for (const id of entering) this.#missed.add(id);
    return entering;
  }

  /** Nothing is found in a work that has gone, whatever else is being taken in. */
  #dropGone(): void {
    for (const id of [...this.#held.keys()].filter(one => !this.#library.has(one))) this.#drop(id);
  }

  #drop(workId: WorkId): void {
    this.#engine.removeWork(workId);
    this.#held.delete(workId);
  }

  #clauseCountOf(works: readonly WorkId[]): number {
    return works.reduce((sum, id) => {
      if (!this.#library.has(id)) return sum;
      const { zh, en } = this.#library.record(id).work.documents;
      return sum + (zh?.clauseCount ?? 0) + (en?.clauseCount ?? 0);
    }, 0);
  }

  /** Makes ready for ranking and completion, in short slices, so that no query has to wait for all of it. */
  async prepareWords(): Promise<void> {
    this.#preparing ??= this.#prepareAll().finally(() => (this.#preparing = null));
    await this.#preparing;
  }

  async #prepareAll(): Promise<void> {
    await this.update();
    await this.#openRanking();
    while (!this.#isClosed && !this.#engine.prepareWords(wordSlice)) await breathe();
  }

  /** Keeps the index and does nothing more of itself. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.save();
    clearTimeout(this.#saving);
  }

  /** Keeps the index on disk for the next start, unless it is there already. A disk that refuses costs only time. */
  async save(): Promise<void> {
    clearTimeout(this.#saving);
    if (this.#held.size === 0) return;
    await this.update();
    const state = this.#libraryState();
    if (state === this.#savedState) return;
    const pieces = await this.#alone(() => this.#pack(state));
    if (pieces === null) return; // the library has changed, and will be kept when it is at rest again
    await this.#file.write(state, pieces).catch(() => undefined);
    this.#savedState = state;
  }

  /** The index in pieces; `null` when an update wants to begin, for which questions wait. */
  async #pack(state: string): Promise<readonly Uint8Array[] | null> {
    const isChanging = (): boolean => this.#updating !== null || state !== this.#libraryState();
    return inSlices(unless(isChanging, this.#engine.packing(state)));
  }

  /** Keeps the index of ranking too, in short slices, as long as the library stays as it was kept. */
  async #saveRanking(): Promise<void> {
    const state = this.#savedState;
    if (state === null || state === this.#savedRanking) return;
    await this.prepareWords();
    while (!this.#isClosed && !this.#engine.packRanking(wordSlice)) await breathe();
    if (this.#isClosed || state !== this.#libraryState() || state !== this.#savedState) return;
    const pieces = await inSlices(this.#engine.packingRanking(state));
    await this.#rankingFile.write(state, pieces).catch(() => undefined);
    this.#savedRanking = state;
  }

  /** Takes the index of ranking of an earlier run, when there is one of just this library. */
  async #openRanking(): Promise<void> {
    const state = this.#libraryState();
    if (this.#isRankingOpened || state !== this.#savedState) return;
    this.#isRankingOpened = true;
    const found = await this.#rankingFile.read(state);
    if (found.kind === 'damaged') this.#news.damaged();
    if (found.kind === 'current' && this.#engine.restoreRanking(found.bytes, state)) this.#savedRanking = state;
  }

  /** The works and files that the index is made of, in their order. */
  #libraryState(): string {
    return this.#library
      .records()
      .map(record => tagOf(record.work.id, stateOf(record)))
      .join('\n');
  }

  /** Takes the index of an earlier run, when there is one of just this library. */
  async #openFile(): Promise<void> {
    const state = this.#libraryState();
    const found = await this.#file.read(state);
    if (found.kind === 'damaged') this.#news.damaged();
    if (found.kind !== 'current') return;
    const records = this.#library.records();
    try {
      const works = await Promise.all(records.map(record => this.#readWork(record.work.id, false)));
      if (!this.#engine.restore(found.bytes, works, state)) return;
    } catch {
      return; // a damaged work has been set aside: what is left is indexed from its texts
    }
    for (const record of records) this.#held.set(record.work.id, stateOf(record));
    this.#savedState = state;
  }

  async #fill(): Promise<void> {
    if (!this.#isFilled) await this.#openFile();
    const stale = this.#stale().sort((one, other) => this.#clauseCountOf([one]) - this.#clauseCountOf([other]));
    for (const workId of stale) {
      if (!this.#library.has(workId)) this.#drop(workId);
      else await this.#bringUp(workId, stateOf(this.#library.record(workId)));
      await breathe();
    }
    this.#isFilled = true;
    const found = [...this.#missed].filter(id => this.#held.has(id));
    this.#missed.clear();
    if (found.length > 0) this.#news.entered(found);
  }

  /** Works whose state in the index is not that of the library. */
  #stale(): WorkId[] {
    const present = new Map(this.#library.records().map(record => [record.work.id, stateOf(record)]));
    const ids = new Set([...present.keys(), ...this.#held.keys()]);
    return [...ids].filter(id => !isSameState(present.get(id), this.#held.get(id)));
  }

  /** New words and links alone are added to the texts that are there already. */
  async #bringUp(workId: WorkId, state: IndexedState): Promise<void> {
    try {
      const held = this.#held.get(workId);
      if (held?.texts !== state.texts) await this.#add(workId);
      else {
        if (held.words !== state.words) await this.#setWords(workId);
        if (held.links !== state.links) this.#engine.setAlignment(workId, await this.#documents.alignment(workId));
      }
    } catch {
      // a damaged work has been set aside, with its notice; the rest is searched all the same
    }
    if (this.#library.has(workId)) this.#held.set(workId, state);
    else this.#drop(workId);
  }

  async #setWords(workId: WorkId): Promise<void> {
    for (const language of languagesOf(this.#library.record(workId))) {
      const tokens = await this.#documents.tokens(workId, language);
      if (tokens !== null) await inSlices(this.#engine.settingTokens(workId, language, tokens));
    }
  }

  async #add(workId: WorkId): Promise<void> {
    await inSlices(this.#adding(workId, await this.#readWork(workId, true)));
  }

  /** A work that went meanwhile goes in the step that brought it in: no question comes between. */
  *#adding(workId: WorkId, work: SearchedWork): Steps<void> {
    yield* this.#engine.addingWork(work);
    if (!this.#library.has(workId)) this.#drop(workId);
  }

  /** @param withWords - whether to read the words too; a snapshot has them already */
  async #readWork(workId: WorkId, withWords: boolean): Promise<SearchedWork> {
    return readSearchedWork(this.#library.record(workId), this.#documents, withWords);
  }
}

/** What the index tells of itself. */
export interface IndexNews {
  /** The snapshot on disk turned out damaged; the index is made anew. */
  damaged(): void;
  /** Works can be found that questions were answered without. */
  entered(works: readonly WorkId[]): void;
}
