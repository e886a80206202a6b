import { clauseAround, type AnchorText } from './anchor-text';
import type { FoldedQuote } from './folded-quote';

/** Units of a neighbouring clause that are not the same by chance: in Chinese and in other scripts. */
const LEAST_NEIGHBOUR = { zh: 12, en: 24 };
/** Units of new text that may have come in between a clause and its neighbour. */
const REACH = 200;

/**
 * How far a clause stands from those that stood around a quote, which are there today to the letter: `apart` when it
 * is one of them itself, or when they follow each other now with nothing between them; `away` when at least one is
 * elsewhere and none is here. Where a clause was taken out and another reads much like it, that tells. `null` when
 * nothing speaks against it.
 */
export function strangeness(anchorText: AnchorText, quote: FoldedQuote, ordinal: number): 'apart' | 'away' | null {
  const { text, document } = anchorText;
  const { start, end } = clauseAround(anchorText, ordinal);
  const least = LEAST_NEIGHBOUR[document.language];
  const [before, after] = [quote.before.split('\n').at(-1) ?? '', quote.after.split('\n', 1)[0] ?? ''];
  if (isBefore(text.slice(start, end), before, least) || isAfter(text.slice(start, end), after, least)) return 'apart';
  if (Math.min(before.length, after.length) >= least / 2 && text.includes(`${before}\n${after}`)) return 'apart';
  const known = [before, after].filter(one => one.length >= least);
  const near = text.slice(Math.max(0, start - REACH), end + REACH);
  if (known.some(one => near.includes(one))) return null;
  return known.some(one => text.includes(one)) ? 'away' : null;
}

/** A clause is the one that stood before: the context shows its end. */
function isBefore(clause: string, before: string, least: number): boolean {
  return before.length >= least && clause.endsWith(before);
}

/** A clause is the one that stood after: the context shows its beginning. */
function isAfter(clause: string, after: string, least: number): boolean {
  return after.length >= least && clause.startsWith(after);
}
