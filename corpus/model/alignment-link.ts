import type { ClauseId } from './clause';
import type { TextRange } from './text-range';

/** How a link came to be: by numbering and headings, by length and words, or by a person's hand. */
export type LinkOrigin = 'structure' | 'length' | 'person';

/** A sentence of one clause. */
export interface SentenceReference {
  readonly clauseId: ClauseId;
  readonly range: TextRange;
}

/** n sentences of one side that say what m of the other say; an empty side is a sentence left untranslated. */
export interface SentenceLink {
  readonly zh: readonly SentenceReference[];
  readonly en: readonly SentenceReference[];
}

/** n clauses of one language ↔ m of the other. An empty side is a hole: nothing there translates the clause. */
export interface AlignmentLink {
  readonly zh: readonly ClauseId[];
  readonly en: readonly ClauseId[];
  readonly sentences: readonly SentenceLink[];
  /** 0 (a guess) to 1 (certain). */
  readonly score: number;
  readonly origin: LinkOrigin;
  /** Confirmed by a person: running the alignment again never touches it. */
  readonly locked: boolean;
}
