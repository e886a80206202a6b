import type { TextRange } from '../model/text-range';
import { clauseAround, ordinalAt, type AnchorText } from './anchor-text';
import { likenessAfter, likenessBefore, likenessOfWords } from './context-likeness';
import type { FoldedQuote } from './folded-quote';

/** A place in the folded document with how well it fits. */
export interface ScoredPlace {
  readonly ordinal: number;
  /** Over the folded document. */
  readonly range: TextRange;
  readonly words: number;
  /** Words and context inside the clause are the same to the last character. */
  readonly isWhole: boolean;
  /** Characters of quote and context in its clause that still stand, in Han characters' worth. */
  readonly agreeing: number;
  readonly score: number;
}

const WORDS_WEIGHT = 30;
const CONTEXT_WEIGHT = 35;
const EDGE_WEIGHT = 20;
/** Characters of context at which it has its full weight. */
const FULL_CONTEXT = 16;
/** Quotes longer than this tell more by their own words. */
const LONG_QUOTE = 16;
/** So many characters that agree on end, quote and one side of it, are enough: the other side may have been rewritten. */
const ENOUGH_AGREEMENT = 24;
/** With so many characters of quote and context the neighbouring clauses are not asked. */
const ENOUGH_EVIDENCE = 24;
const NEIGHBOUR_WEIGHT = 60;
/** Clauses shorter than this may be the same by chance. */
const LEAST_CLAUSE = 5;
/** A side of the context with fewer characters does not hold a place fast. */
const LEAST_SIDE = 8;
/** A letter of a spaced script tells about half as much as a Han character. */
const OTHER_SCRIPT = 2;

/**
 * How well a place fits a quote, 0 to 1: likeness of words, of what stands before and of what stands after, weighted
 * 30 to 35 to 35 when all are there in full.
 */
export function scorePlace(anchorText: AnchorText, quote: FoldedQuote, range: TextRange): ScoredPlace {
  const ordinal = ordinalAt(anchorText, range.start);
  const { start: clauseStart, end: clauseEnd } = clauseAround(anchorText, ordinal);
  const scale = anchorText.document.language === 'zh' ? 1 : OTHER_SCRIPT;
  const words = likenessOfWords(quote.exact, anchorText.text.slice(range.start, range.end));
  const agreeing = (words * quote.exact.length) / scale;
  const lead = anchorText.text.slice(clauseStart, range.start);
  const rest = anchorText.text.slice(range.end, clauseEnd);
  const before =
    side(quote.prefix, likenessBefore(quote.prefix, lead), scale) ?? edge(quote.showsStart, lead.trim() === '');
  const after =
    side(quote.suffix, likenessAfter(quote.suffix, rest), scale) ?? edge(quote.showsEnd, rest.trim() === '');
  const parts = [
    { weight: WORDS_WEIGHT * Math.max(1, quote.exact.length / scale / LONG_QUOTE), likeness: words },
    { weight: before.weight + after.weight, likeness: contextLikeness(before, after, agreeing) },
    scoreNeighbours(anchorText, quote, { start: clauseStart, end: clauseEnd }, words),
  ];
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const score = parts.reduce((sum, { weight, likeness }) => sum + weight * likeness, 0) / total;
  const isWhole = words === 1 && before.likeness === 1 && after.likeness === 1;
  const agreement = agreeing + before.agreeing + after.agreeing;
  return { ordinal, range, words, isWhole, agreeing: agreement, score };
}

interface Part {
  readonly weight: number;
  readonly likeness: number;
}

interface Side extends Part {
  /** Characters of context that still stand. */
  readonly agreeing: number;
}

/** A quote that began or ended its clause should do so today; where the context does not tell, that counts nothing. */
function edge(isShown: boolean, isAtEdge: boolean): Side {
  return { weight: isShown ? EDGE_WEIGHT : 0, likeness: isAtEdge ? 1 : 0, agreeing: 0 };
}

function side(context: string, likeness: number, scale: number): Side | null {
  if (context === '') return null;
  const length = context.length / scale;
  return { weight: CONTEXT_WEIGHT * Math.min(1, length / FULL_CONTEXT), likeness, agreeing: length * likeness };
}

/** Both sides by their weights; or nearly the better one alone, when it and the quote agree over a good length. */
function contextLikeness(before: Side, after: Side, agreeing: number): number {
  const weight = before.weight + after.weight;
  if (weight === 0) return 1;
  const mean = (before.weight * before.likeness + after.weight * after.likeness) / weight;
  const [better, worse] = before.agreeing >= after.agreeing ? [before, after] : [after, before];
  if (better.likeness < 0.8 || better.agreeing + agreeing < ENOUGH_AGREEMENT) return mean;
  return Math.max(mean, 0.9 * better.likeness + 0.1 * worse.likeness);
}

/** The clauses before and after are asked when a short quote with little context cannot tell its clause. */
function scoreNeighbours(anchorText: AnchorText, quote: FoldedQuote, clause: TextRange, words: number): Part {
  const scale = anchorText.document.language === 'zh' ? 1 : OTHER_SCRIPT;
  const evidence = (quote.exact.length + quote.prefix.length + quote.suffix.length) / scale;
  const lacking = 1 - evidence / ENOUGH_EVIDENCE;
  const likeness = lacking <= 0 ? null : likenessOfNeighbours(anchorText, quote, clause);
  if (likeness === null) return { weight: 0, likeness: 0 };
  // A clause that is still the same as a whole may have been moved; altered words are not made good by neighbours.
  const text = anchorText.text.slice(clause.start, clause.end);
  const isSameClause = text === quote.prefix + quote.exact + quote.suffix;
  const weight = NEIGHBOUR_WEIGHT * lacking * (isSameClause && evidence >= LEAST_CLAUSE ? 0.15 : 1);
  return { weight, likeness: words < 1 ? Math.min(words, likeness) : likeness };
}

/**
 * How much of the neighbouring clauses still stands beside a clause, by the better side; `null` when the context of
 * the quote does not reach over the borders of its clause.
 */
export function likenessOfNeighbours(anchorText: AnchorText, quote: FoldedQuote, clause: TextRange): number | null {
  const { text } = anchorText;
  const sides: number[] = [];
  if (quote.before !== '') sides.push(likenessBefore(quote.before, text.slice(0, Math.max(0, clause.start - 1))));
  if (quote.after !== '') sides.push(likenessAfter(quote.after, text.slice(clause.end + 1, clause.end + 200)));
  return sides.length === 0 ? null : Math.max(...sides);
}

/**
 * How much of the whole context, over the borders of clauses, still stands right beside a place: the share of the
 * weaker side, 0 to 1. 0 when a side is too short to tell.
 */
export function likenessAllAround(anchorText: AnchorText, quote: FoldedQuote, { start, end }: TextRange): number {
  const { text } = anchorText;
  const least = LEAST_SIDE * (anchorText.document.language === 'zh' ? 1 : OTHER_SCRIPT);
  const lead = quote.before === '' ? quote.prefix : `${quote.before}\n${quote.prefix}`;
  const rest = quote.after === '' ? quote.suffix : `${quote.suffix}\n${quote.after}`;
  if (lead.length < least || rest.length < least) return 0;
  return Math.min(likenessBefore(lead, text.slice(0, start)), likenessAfter(rest, text.slice(end, end + 300)));
}

/**
 * How much today's clause is like the one a quote was taken from, 0 to 1; 0 when the context does not show that clause
 * from end to end, or when it is too short to tell one from another.
 */
export function likenessOfClause(anchorText: AnchorText, quote: FoldedQuote, ordinal: number): number {
  if (!quote.showsStart || !quote.showsEnd) return 0;
  const scale = anchorText.document.language === 'zh' ? 1 : OTHER_SCRIPT;
  const clause = quote.prefix + quote.exact + quote.suffix;
  return clause.length < LEAST_CLAUSE * scale ? 0 : likenessOfWords(clause, anchorText.folded[ordinal]?.text ?? '');
}
