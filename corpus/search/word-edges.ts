import { unitClass, unitClasses } from '../fold/unit-classes';
import type { ClauseStore } from './clause-store';
import { documentOf } from './indexed-work';
import { isEdge, wordStartCount } from './word-bits';
import type { WordBits } from './word-bits';

const dash = 0x2d;

/** Tells where words begin and end in folded clauses: by stored tokens, or by letters where tokens are missing. */
export class WordEdges {
  readonly #store: ClauseStore;

  constructor(store: ClauseStore) {
    this.#store = store;
  }

  /**
   * Whether a place begins and ends where words do. Parts of hyphenated words count as words. Without tokens
   * any place in Chinese does, and in other scripts one that cuts no run of letters and digits.
   */
  isWholeWord(ordinal: number, start: number, end: number): boolean {
    const text = this.#store.texts.text(ordinal);
    const work = this.#store.workOf(ordinal);
    const document = work === null || work.documents.length === 0 ? null : documentOf(work, ordinal);
    const clause = ordinal - (document?.base ?? 0);
    const words = document?.words ?? null;
    return isWordEdge(text, start, words, clause) && isWordEdge(text, end, words, clause);
  }

  #words(ordinal: number): { bits: WordBits; clause: number } | null {
    const work = this.#store.workOf(ordinal);
    if (work === null || work.documents.length === 0) return null;
    const { words, base } = documentOf(work, ordinal);
    return words === null ? null : { bits: words, clause: ordinal - base };
  }

  /** Steps in words from folded offset `from` to the word at `to`: 1 for the next word, 0 inside the same one. */
  wordSteps(ordinal: number, from: number, to: number): number {
    const words = this.#words(ordinal);
    if (words !== null) return wordStartCount(words.bits, words.clause, from, to + 1);
    const text = this.#store.texts.text(ordinal);
    let steps = 0;
    for (let at = from; at <= to; at++) if (beginsWord(text, at)) steps++;
    return steps;
  }
}

function beginsWord(text: string, at: number): boolean {
  const kind = unitClasses[text.charCodeAt(at)];
  if (kind === unitClass.han) return true;
  return kind === unitClass.word && unitClasses[text.charCodeAt(at - 1)] !== unitClass.word;
}

/**
 * Whether words begin or end before folded unit `offset` of a clause.
 *
 * @param words of its document, or `null`: then any place beside a Han character, and any that cuts no run of letters
 * @param clause its ordinal in the document
 */
export function isWordEdge(text: string, offset: number, words: WordBits | null, clause: number): boolean {
  if (words !== null) return isEdge(words, clause, offset);
  if (offset === 0 || offset === text.length) return true;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before === dash || after === dash) return true;
  return unitClasses[before] !== unitClass.word || unitClasses[after] !== unitClass.word;
}
