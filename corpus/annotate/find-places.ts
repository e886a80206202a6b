import { isHanUnit } from '../fold/unit-classes';
import type { TextRange } from '../model/text-range';
import { alignPart } from './align-quote';
import { clauseAround, ordinalAt, type AnchorText } from './anchor-text';
import type { FoldedQuote } from './folded-quote';

/** Equal words are looked for in at most so many places; beyond, context alone decides among these. */
const MAX_EXACT_PLACES = 400;
/** Altered words are not looked for when the quote is this short: too many words are like it. */
const SHORT_QUOTE = 3;
/** Clauses that share most with the passage are looked through for altered words. */
const LIKELY_CLAUSES = 4;
/** A clause that shares less than this of what the likeliest one shares is not looked through. */
const LEAST_LIKELY = 0.2;
/** Length of the pieces by which clauses are compared: in Chinese and in other scripts. */
const HAN_PIECE = 3;
const OTHER_PIECE = 6;
/** Pieces of a passage that are looked up, spread over its length. */
const MAX_PIECES = 160;
/** Characters of the neighbouring clauses that are aligned too, when the context of the quote reaches into them. */
const AROUND = 48;
/** Pairs of characters beyond which a clause is too long to be aligned. */
const MAX_ALIGNMENT = 20_000_000;

/** Every place of the folded document where the very words of a quote stand. */
export function findExactPlaces(text: string, exact: string): TextRange[] {
  const places: TextRange[] = [];
  if (exact === '') return places;
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    places.push({ start, end: start + exact.length });
    if (places.length >= MAX_EXACT_PLACES) break;
  }
  return places;
}

/**
 * Places where altered words of a quote may stand: in its own clause and in those that share most of its passage,
 * wherever the passage, aligned with the clause, puts them.
 *
 * @param near - ordinals of clauses that are looked through in any case: the quote's own, or where it ought to stand
 */
export function findLikePlaces(anchorText: AnchorText, quote: FoldedQuote, near: readonly number[]): TextRange[] {
  if (quote.exact.length <= SHORT_QUOTE) return [];
  const { prefix, exact, suffix } = quote;
  const ordinals = new Set([...likelyClauses(anchorText, prefix + exact + suffix), ...near]);
  return [...ordinals].flatMap(ordinal => alignIn(anchorText, quote, ordinal));
}

/** Where the passage, with what stood around its clause, puts the quote in a clause; none or one place. */
function alignIn(anchorText: AnchorText, quote: FoldedQuote, ordinal: number): TextRange[] {
  const { before, prefix, exact, suffix, after } = quote;
  const lead = (before === '' ? '' : `${before}\n`) + prefix;
  const passage = lead + exact + suffix + (after === '' ? '' : `\n${after}`);
  const clause = clauseAround(anchorText, ordinal);
  const from = before === '' ? clause.start : Math.max(0, clause.start - AROUND);
  const to = after === '' ? clause.end : Math.min(anchorText.text.length, clause.end + AROUND);
  if ((to - from) * passage.length > MAX_ALIGNMENT) return [];
  const part = { start: lead.length, end: lead.length + exact.length };
  const range = alignPart(passage, anchorText.text.slice(from, to), part);
  const start = Math.max(clause.start, from + range.start);
  const end = Math.min(clause.end, from + range.end);
  return range.start < range.end && start < end ? [{ start, end }] : [];
}

/** The clauses that share most pieces with a passage, each piece counted by how rare it is. */
function likelyClauses(anchorText: AnchorText, passage: string): number[] {
  const size = [...passage].some(one => isHanUnit(one.charCodeAt(0))) ? HAN_PIECE : OTHER_PIECE;
  const votes = new Map<number, number>();
  const step = Math.max(1, Math.ceil(passage.length / MAX_PIECES));
  for (let offset = 0; offset + size <= passage.length; offset += step) {
    const ordinals = clausesWith(anchorText, passage.slice(offset, offset + size));
    for (const ordinal of ordinals) votes.set(ordinal, (votes.get(ordinal) ?? 0) + 1 / ordinals.size);
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  const least = LEAST_LIKELY * (ranked[0]?.[1] ?? 0);
  return ranked
    .slice(0, LIKELY_CLAUSES)
    .filter(([, count]) => count >= least)
    .map(([ordinal]) => ordinal);
}

function clausesWith(anchorText: AnchorText, piece: string): Set<number> {
  const ordinals = new Set<number>();
  for (const { start } of findExactPlaces(anchorText.text, piece)) ordinals.add(ordinalAt(anchorText, start));
  return ordinals;
}
