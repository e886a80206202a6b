import { clauseAround, type AnchorText } from './anchor-text';
import type { FoldedQuote } from './folded-quote';

/** Units of a neighbouring clause that are not the same by chance: in Chinese and in other scripts. */
const LEAST_NEIGHBOUR = { zh: 12, en: 24 };

/**
 * Whether a clause cannot be the one that a quote was taken from, however much it reads like it: it is one of the
 * clauses that stood around that one, or those two follow each other now, to the letter, with nothing between them.
 */
export function isEstranged(anchorText: AnchorText, quote: FoldedQuote, ordinal: number): boolean {
  const { text, document } = anchorText;
  const { start, end } = clauseAround(anchorText, ordinal);
  const clause = text.slice(start, end);
  const least = LEAST_NEIGHBOUR[document.language];
  const [before, after] = [quote.before.split('\n').at(-1) ?? '', quote.after.split('\n', 1)[0] ?? ''];
  if (before.length >= least && clause.endsWith(before)) return true;
  if (after.length >= least && clause.startsWith(after)) return true;
  return Math.min(before.length, after.length) >= least / 2 && text.includes(`${before}\n${after}`);
}
