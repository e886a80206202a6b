import type { AlignmentLink } from '../model/alignment-link';
import type { Language } from '../model/language';
import type { Bilingual, WorkId } from '../model/work';
import { joinPieces } from './binary-format';
import { ClauseStore } from './clause-store';
import { ExactIndex } from './exact-index';
import type { GramSegment } from './gram-segment';
import { libraryState, parseSnapshot, serialiseSnapshot } from './index-snapshot';
import type { IndexSnapshot } from './index-snapshot';
import type { DocumentTokens, IndexedDocument, SearchedWork } from './indexed-work';
import { parseRanking, serialiseRanking } from './ranking-snapshot';
import { WordSuggester } from './suggest-words';
import { renumbered, stageWork, wordsOf } from './stage-work';
import { runSteps } from '../steps/steps';
import type { Steps } from '../steps/steps';
import { WordIndex } from './word-index';

/** So many clauses may wait for the next question, which indexes them at once: some hundredths of a second. */
const mostWaiting = 1_000;

/**
 * A set of works with what is indexed of them. Holds the reading texts it was given and what it made of them; knows no
 * disk.
 */
export class IndexedWorks {
  #store = new ClauseStore();
  #index = new ExactIndex(this.#store.texts);
  #words = new WordIndex(this.#store);
  #suggester: WordSuggester | null = null;

  /** The works and their clauses, as they are now. */
  protected get store(): ClauseStore {
    return this.#store;
  }

  /** Where every string of the texts stands. */
  protected get index(): ExactIndex {
    return this.#index;
  }

  /** What ranking knows of words; those that came last may not be in it yet. */
  protected get words(): WordIndex {
    return this.#words;
  }

  protected get suggester(): WordSuggester {
    return (this.#suggester ??= new WordSuggester(this.#words.frequencies));
  }

  /** Add a work, or put it in the place of the one with the same id. It is indexed at the next question. */
  addWork(input: SearchedWork): void {
    runSteps(this.#adding(input, Infinity));
  }

  /**
   * The same in steps: until the last one, questions are answered as if it had not begun.
   *
   * Only one work at a time may be on its way in.
   */
  addingWork(input: SearchedWork): Steps<void> {
    return this.#adding(input, mostWaiting);
  }

  *#adding(input: SearchedWork, waiting: number): Steps<void> {
    const store = this.#store;
    const { work, texts, segments } = yield* stageWork(input, { store, index: this.#index }, waiting);
    if (store !== this.#store || store.count !== work.base) throw new Error('works came in at the same time');
    if (store.work(work.id) !== null) this.#forgetWords();
    store.addPlaced(work, texts);
    this.#index.take(segments);
    this.#lookAgain(work.base);
  }

  /** Forget a work. One that is not here is no error. Its room is given back when the index is packed. */
  removeWork(id: WorkId): void {
    if (this.#store.remove(id)) this.#forgetWords();
  }

  /** Say what the words of a document are. A work or language that is not here is no error. */
  setTokens(workId: WorkId, language: Language, tokens: DocumentTokens): void {
    runSteps(this.settingTokens(workId, language, tokens));
  }

  /** The same in steps: the words are there after the last one, if the document still is. */
  *settingTokens(workId: WorkId, language: Language, tokens: DocumentTokens): Steps<void> {
    const document = this.#documentOf(workId, language);
    if (document === undefined) return;
    const { texts } = this.#store;
    const words = yield* wordsOf(document, tokens, at => texts.text(document.base + at));
    if (this.#documentOf(workId, language) !== document) return;
    if (document.words !== null) this.#forgetWords();
    document.words = words;
    this.#lookAgain(document.base);
  }

  #documentOf(workId: WorkId, language: Language): IndexedDocument | undefined {
    return this.#store.work(workId)?.documents.find(one => one.language === language);
  }

  /** Say what a work is called, for `in:`. A work that is not here is no error. */
  setTitles(workId: WorkId, titles: Bilingual): void {
    this.#store.entitle(workId, titles);
  }

  /** Say how the clauses of a work's two documents are aligned now. */
  setAlignment(workId: WorkId, alignment: readonly AlignmentLink[]): void {
    this.#store.align(workId, alignment);
  }

  #lookAgain(base: number): void {
    this.#words.lookAgainFrom(base);
    this.#suggester = null;
  }

  #forgetWords(): void {
    this.#words = new WordIndex(this.#store);
    this.#suggester = null;
  }

  /** Give all works new ordinals, so that those of works that have gone take no room. */
  *#renumbering(): Steps<void> {
    const before = this.#store;
    const store = new ClauseStore();
    const index = new ExactIndex(store.texts);
    yield* renumbered(before, store);
    index.take(yield* index.prepare(store.texts));
    if (before !== this.#store || before.liveCount !== store.count) return; // works have come or gone meanwhile
    this.#store = store;
    this.#index = index;
    this.#forgetWords();
  }

  #start(index?: { readonly segments: readonly GramSegment[] }): void {
    this.#store = new ClauseStore();
    this.#index = new ExactIndex(this.#store.texts, index?.segments);
    this.#forgetWords();
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
    return joinPieces(runSteps(this.packing(tag)));
  }

  /** The same in steps and in pieces, views of the index: see {@link addingWork}. */
  *packing(tag: string): Steps<readonly Uint8Array[]> {
    while (!this.#isCompact()) yield* this.#renumbering();
    const current = [...this.#store.works];
    const words = current.flatMap(work => work.documents.map(document => document.words));
    const { segments } = this.#index;
    const inputs = current.map(work => work.input);
    return yield* serialiseSnapshot({ segments, words }, yield* libraryState(inputs, tag));
  }

  /** Whether the works have all ordinals, in their order. */
  #isCompact(): boolean {
    const works = [...this.#store.works];
    const isInOrder = works.every((work, at) => work.base === (works[at - 1]?.end ?? 0));
    return isInOrder && this.#store.count === this.#store.liveCount;
  }

  /**
   * Begin anew with these works and the index of a snapshot, in the order that it was made in.
   *
   * @param works tokens given here are used, those not given are taken from the snapshot
   * @returns false when the snapshot does not fit the works or is damaged: the works are then indexed from their
   *   texts at the next question
   */
  restore(bytes: Uint8Array, works: readonly SearchedWork[], tag = ''): boolean {
    const snapshot = parseSnapshot(bytes, runSteps(libraryState(works, tag)));
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
        if (tokens !== null) this.setTokens(input.work.id, document.language, tokens);
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
    return joinPieces(runSteps(this.packingRanking(tag)));
  }

  /** The same in steps and in pieces, quick ones once {@link packRanking} has no work left. */
  *packingRanking(tag: string): Steps<readonly Uint8Array[]> {
    this.#words.update();
    const kept = this.#words.keep();
    yield;
    return yield* serialiseRanking(kept, tag);
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
