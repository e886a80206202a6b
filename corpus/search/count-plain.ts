import { addTo, emptySet } from './clause-set';
import type { ClauseSet } from './clause-set';
import type { ClauseStore } from './clause-store';
import { clauseAt } from './gram-segment';
import type { GramSegment } from './gram-segment';
import { documentOf } from './indexed-work';
import type { IndexedDocument, IndexedWork } from './indexed-work';
import { isEdgeBit } from './word-bits';
import type { WordBits } from './word-bits';

/** The places of a segment from `start` to before `end` that are of one document. */
interface Stretch {
  readonly end: number;
  /** `false` for a work that has gone or is not searched. */
  readonly isWanted: boolean;
  readonly words: WordBits | null;
  /** From a place to its bit in `words`. */
  readonly toBit: number;
}

/** Counts the places of one string as an index names them, ascending, and notes their clauses. */
export class PlainCount {
  readonly clauses: ClauseSet;
  placeCount = 0;
  /** Places that begin and end where words do, in documents whose words are known. */
  wordCount = 0;
  readonly #store: ClauseStore;
  readonly #length: number;
  readonly #isWanted: (work: IndexedWork) => boolean;

  constructor(store: ClauseStore, length: number, isWanted: (work: IndexedWork) => boolean) {
    this.clauses = emptySet(store.count);
    this.#store = store;
    this.#length = length;
    this.#isWanted = isWanted;
  }

  /** Count the places of one segment. */
  take(segment: GramSegment, places: Uint32Array): void {
    let stretch: Stretch = { end: 0, isWanted: false, words: null, toBit: 0 };
    for (let from = 0; from < places.length;) {
      stretch = this.#stretchAt(segment, places[from] ?? 0);
      const start = from;
      while (from < places.length && (places[from] ?? 0) < stretch.end) from++;
      if (stretch.isWanted) this.#count(segment, places.subarray(start, from), stretch);
    }
  }

  #stretchAt(segment: GramSegment, place: number): Stretch {
    const { base, clauseStarts, clauseCount } = segment;
    const clause = clauseAt(segment, place);
    const work = this.#store.workOf(base + clause);
    if (work === null) return { end: clauseStarts[clause + 1] ?? 0, isWanted: false, words: null, toBit: 0 };
    const document = documentOf(work, base + clause);
    const past = Math.min(document.base + document.clauses.length - base, clauseCount);
    const { words } = document;
    const end = clauseStarts[past] ?? 0;
    return { end, isWanted: this.#isWanted(work), words, toBit: bitShift(document, words, segment, clause) };
  }

  #count(segment: GramSegment, places: Uint32Array, { words, toBit }: Stretch): void {
    this.placeCount += places.length;
    noteClauses(segment, places, this.clauses);
    if (words !== null) this.wordCount += wordCountOf(words, places, toBit, this.#length);
  }
}

function bitShift(
  document: IndexedDocument,
  words: WordBits | null,
  { base, clauseStarts }: GramSegment,
  clause: number,
) {
  return (words?.bitStarts[base + clause - document.base] ?? 0) - (clauseStarts[clause] ?? 0);
}

/** Add the clauses of ascending places to a set. */
export function noteClauses(segment: GramSegment, places: Uint32Array, into: ClauseSet): void {
  const { base, clauseStarts } = segment;
  let end = 0;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    if (place < end) continue;
    const clause = clauseAt(segment, place);
    end = clauseStarts[clause + 1] ?? 0;
    addTo(into, base + clause);
  }
}

function wordCountOf(words: WordBits, places: Uint32Array, toBit: number, length: number): number {
  let count = 0;
  for (let at = 0; at < places.length; at++) {
    const bit = (places[at] ?? 0) + toBit;
    if (isEdgeBit(words, bit) && isEdgeBit(words, bit + length)) count++;
  }
  return count;
}
