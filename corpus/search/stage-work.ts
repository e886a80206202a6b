import { clauseTokens } from '../segment/token-table';
import type { ClauseStore } from './clause-store';
import { textsOf } from './clause-store';
import type { ExactIndex, NewSegments } from './exact-index';
import { JoinedClauses, LazilyFoldedClauses } from './folded-clauses';
import { placeWork } from './indexed-work';
import type { DocumentTokens, IndexedDocument, IndexedWork, SearchedWork } from './indexed-work';
import type { Steps } from '../steps/steps';
import { wordBitsOf } from './word-bits';
import type { WordBits } from './word-bits';

/** A work that is ready to be found, while nothing of it is yet. */
export interface StagedWork {
  readonly work: IndexedWork;
  readonly texts: LazilyFoldedClauses;
  readonly segments: NewSegments;
}

/** What a work is prepared beside: it stays as it is. */
interface Place {
  readonly store: ClauseStore;
  readonly index: ExactIndex;
}

/**
 * Prepare a work beside the works that are there.
 *
 * @param mostWaiting as many clauses as may be left for the next question to index
 */
export function* stageWork(input: SearchedWork, { store, index }: Place, mostWaiting: number): Steps<StagedWork> {
  const work = placeWork(input, store.count);
  yield;
  const texts = textsOf(work);
  yield;
  const segments = yield* index.prepare(new JoinedClauses(store.texts, texts), mostWaiting);
  for (const document of work.documents) {
    const tokens = input.documents[document.language]?.tokens ?? null;
    document.words = yield* wordsOf(document, tokens, at => texts.text(document.base - work.base + at));
  }
  return { work, texts, segments };
}

/**
 * The words of a document as they are kept; `null` as long as they are not known.
 *
 * @param texts the folded texts of its clauses
 */
export function* wordsOf(
  { clauses }: IndexedDocument,
  tokens: DocumentTokens,
  texts: (at: number) => string,
): Steps<WordBits | null> {
  if (tokens === null) return null;
  if ('firsts' in tokens) return yield* wordBitsOf(clauses, texts, at => clauseTokens(tokens, at));
  return yield* wordBitsOf(clauses, texts, at => tokens[at] ?? []);
}

/** The works of a store with new ordinals, without those that have gone. */
export function* renumbered(store: ClauseStore, fresh: ClauseStore): Steps<void> {
  for (const work of store.works) {
    const texts = new LazilyFoldedClauses();
    for (let ordinal = work.base; ordinal < work.end; ordinal++) texts.appendFrom(store.texts, ordinal);
    const placed = placeWork(work.input, fresh.count);
    placed.titles = work.titles;
    for (const [at, document] of placed.documents.entries()) document.words = work.documents[at]?.words ?? null;
    fresh.addPlaced(placed, texts);
    yield;
  }
}
