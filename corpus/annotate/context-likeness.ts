import { GAP_OPEN, GAP_STEP } from './align-quote';

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

/** Wagner and Fischer's count of insertions, deletions and replaced characters. */
function editDistance(before: string, after: string): number {
  let above = Uint32Array.from({ length: after.length + 1 }, (_unused, column) => column);
  let current = new Uint32Array(after.length + 1);
  for (let row = 1; row <= before.length; row += 1) {
    current[0] = row;
    for (let column = 1; column <= after.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (before.charCodeAt(row - 1) === after.charCodeAt(column - 1) ? 0 : 1);
      current[column] = Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    }
    [above, current] = [current, above];
  }
  return above[after.length] ?? 0;
}

function likeness(context: string, text: string): number {
  if (context === '' || text.startsWith(context)) return 1;
  return Math.max(0, bestAgreement(context, text, false)) / context.length;
}

/** Gotoh's alignment from the start of both texts: characters that agree, less what the gaps cost. */
function bestAgreement(context: string, text: string, toTheEnd: boolean): number {
  let above = Float64Array.from({ length: text.length + 1 }, (_unused, column) =>
    column === 0 ? 0 : -GAP_OPEN - GAP_STEP * column,
  );
  let current = new Float64Array(text.length + 1);
  for (let row = 0; row < context.length; row += 1) {
    fillRow(context.charCodeAt(row), text, above, current);
    [above, current] = [current, above];
  }
  return toTheEnd ? (above[text.length] ?? 0) : maximum(above);
}

function fillRow(unit: number, text: string, above: Float64Array, current: Float64Array): void {
  let gap = -Infinity;
  let diagonal = above[0] as number;
  let left = diagonal;
  current[0] = left;
  for (let column = 1; column < current.length; column += 1) {
    const both = diagonal + (unit === text.charCodeAt(column - 1) ? 1 : 0);
    diagonal = above[column] as number;
    gap = Math.max(left - GAP_OPEN, gap) - GAP_STEP;
    left = Math.max(both, diagonal, gap);
    current[column] = left;
  }
}

function maximum(values: Float64Array): number {
  let best = -Infinity;
  for (const value of values) best = Math.max(best, value);
  return best;
}

function reversed(text: string): string {
  let result = '';
  for (let offset = text.length - 1; offset >= 0; offset -= 1) result += text.charAt(offset);
  return result;
}
