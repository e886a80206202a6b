import { forEachIn } from './clause-set';
import type { Candidates } from './clause-set';
import type { FoldedClauses } from './folded-clauses';
import type { HitTally } from './hit-tally';
import type { IndexedDocument } from './indexed-work';
import { isEdge } from './word-bits';

/**
 * Note the clauses of a document that hold a folded string, and count its places: the commonest query by far, so it
 * makes no list of places and asks no matcher.
 */
// eslint-disable-next-line max-params -- one loop, kept free of an object to look into
export function countPlain(
  sought: string,
  { base, clauses, words }: IndexedDocument,
  candidates: Candidates,
  texts: FoldedClauses,
  tally: HitTally,
): void {
  const { length } = sought;
  let placeCount = 0;
  let wordCount = 0;
  forEachIn(candidates, base, base + clauses.length, ordinal => {
    const text = texts.text(ordinal);
    let at = text.indexOf(sought);
    if (at < 0) return;
    tally.note(ordinal);
    const clause = ordinal - base;
    for (; at >= 0; at = text.indexOf(sought, at + 1)) {
      placeCount++;
      if (words !== null && isEdge(words, clause, at) && isEdge(words, clause, at + length)) wordCount++;
    }
  });
  tally.placeCount += placeCount;
  tally.wordCount += wordCount;
}
