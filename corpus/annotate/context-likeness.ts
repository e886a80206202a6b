import { AGREEMENT, GAP_OPEN, GAP_STEP } from './align-quote';

/** How far beyond the context's own length the text is looked through. */
const REACH = 160;

/**
 * How much of an old context still stands before a place, 0 to 1.
 *
 * Counts the characters that agree in the best alignment that ends at the place. Text that came in between costs
 * little however long it is (affine gaps), so a sentence put in front of a quote does not cut it off from its context.
 *
 * @see Gotoh 1982, An improved algorithm for matching biological sequences
 */
export function likenessBefore(context: string, text: string): number {
  return likeness(reversed(context), reversed(text.slice(-context.length - REACH)));
}

/** The same for the context that follows a place. */
export function likenessAfter(context: string, text: string): number {
  return likeness(context, text.slice(0, context.length + REACH));
}

/**
 * How much of a quote's words stand in a range of today's text, 0 to 1; 1 only when they are the same.
 *
 * Words that came in between cost little, as with context.
 */
export function likenessOfWords(exact: string, words: string): number {
  if (exact === words) return 1;
  const edits = 1 - editDistance(exact, words) / Math.max(exact.length, words.length);
  return Math.min(0.99, Math.max(edits, bestAgreement(exact, words, true) / exact.length));
}

/** One row of the tables below, kept from one call to the next: a file of notes asks for millions. */
let kept = new Int32Array(1_024);

function rowOf(length: number): Int32Array {
  if (kept.length < length) kept = new Int32Array(2 * length);
  return kept.subarray(0, length);
}

/** Wagner and Fischer's count of insertions, deletions and replaced characters. */
function editDistance(before: string, after: string): number {
  const counts = rowOf(after.length + 1);
  for (let column = 0; column <= after.length; column += 1) counts[column] = column;
  for (let row = 1; row <= before.length; row += 1) {
    const unit = before.charCodeAt(row - 1);
    let diagonal = row - 1;
    counts[0] = row;
    for (let column = 1; column <= after.length; column += 1) {
      const replaced = diagonal + (unit === after.charCodeAt(column - 1) ? 0 : 1);
      diagonal = counts[column] as number;
      counts[column] = Math.min(replaced, diagonal + 1, (counts[column - 1] as number) + 1);
    }
  }
  return counts[after.length] as number;
}

function likeness(context: string, text: string): number {
  if (context === '' || text.startsWith(context)) return 1;
  return Math.max(0, bestAgreement(context, text, false)) / context.length;
}

/** Gotoh's alignment from the start of both texts: characters that agree, less what the gaps cost. */
function bestAgreement(context: string, text: string, toTheEnd: boolean): number {
  const best = rowOf(text.length + 1);
  best[0] = 0;
  for (let column = 1; column <= text.length; column += 1) best[column] = -GAP_OPEN - GAP_STEP * column;
  for (let row = 0; row < context.length; row += 1) fillRow(context.charCodeAt(row), text, best);
  return (toTheEnd ? (best[text.length] as number) : maximum(best)) / AGREEMENT;
}

/** @param best - the row above, which this one takes the place of */
function fillRow(unit: number, text: string, best: Int32Array): void {
  let diagonal = best[0] as number;
  let left = diagonal;
  let gap = left - GAP_OPEN;
  for (let column = 1; column < best.length; column += 1) {
    const both = diagonal + (unit === text.charCodeAt(column - 1) ? AGREEMENT : 0);
    diagonal = best[column] as number;
    gap = (left - GAP_OPEN > gap ? left - GAP_OPEN : gap) - GAP_STEP;
    left = both > diagonal ? both : diagonal;
    if (gap > left) left = gap;
    best[column] = left;
  }
}

function maximum(values: Int32Array): number {
  let best = values[0] as number;
  for (const value of values) if (value > best) best = value;
  return best;
}

function reversed(text: string): string {
  let result = '';
  for (let offset = text.length - 1; offset >= 0; offset -= 1) result += text.charAt(offset);
  return result;
}
