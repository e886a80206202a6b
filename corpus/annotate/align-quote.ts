import type { TextRange } from '../model/text-range';

/** What it costs, in agreeing characters, when new text stands between two parts of the old. */
export const GAP_OPEN = 1.5;
export const GAP_STEP = 0.03;

/** Steps of the way back: both texts move on, the old one alone, the new one alone. */
const BOTH = 1;
const OLD_ALONE = 2;
const NEW_ALONE = 3;

/**
 * Where a part of an old passage lies in a new text, by the alignment with most agreeing characters.
 *
 * Text that came in costs little however long it is (affine gaps), characters that went cost themselves; the passage
 * may begin and end anywhere in the new text.
 *
 * @param part - over `passage`
 * @returns a range over `text`; empty when nothing of the part is left
 * @see Gotoh 1982, An improved algorithm for matching biological sequences
 */
export function alignPart(passage: string, text: string, part: TextRange): TextRange {
  const { steps, endColumn } = fill(passage, text);
  const width = text.length + 1;
  let row = passage.length;
  let column = endColumn;
  let start = -1;
  let end = -1;
  while (row > part.start && column > 0) {
    const step = steps[row * width + column] ?? OLD_ALONE;
    if (step !== NEW_ALONE) row -= 1;
    if (step !== OLD_ALONE) column -= 1;
    if (step === BOTH && row < part.end) {
      start = column;
      if (end === -1) end = column + 1;
    }
  }
  return start === -1 ? { start: 0, end: 0 } : { start, end };
}

interface Filled {
  readonly steps: Uint8Array;
  /** Where the best alignment ends in the text. */
  readonly endColumn: number;
}

function fill(passage: string, text: string): Filled {
  const width = text.length + 1;
  const steps = new Uint8Array((passage.length + 1) * width);
  let above = new Float64Array(width);
  let current = new Float64Array(width);
  for (let row = 1; row <= passage.length; row += 1) {
    fillRow({ unit: passage.charCodeAt(row - 1), text, above, current, steps: steps.subarray(row * width) });
    [above, current] = [current, above];
  }
  return { steps, endColumn: ordinalOfMaximum(above) };
}

function fillRow(row: {
  readonly unit: number;
  readonly text: string;
  readonly above: Float64Array;
  readonly current: Float64Array;
  readonly steps: Uint8Array;
}): void {
  const { unit, text, above, current, steps } = row;
  let gap = -Infinity;
  let left = 0;
  let diagonal = above[0] as number;
  current[0] = 0;
  steps[0] = OLD_ALONE;
  for (let column = 1; column < current.length; column += 1) {
    const both = diagonal + (unit === text.charCodeAt(column - 1) ? 1 : 0);
    diagonal = above[column] as number;
    gap = Math.max(left - GAP_OPEN, gap) - GAP_STEP;
    left = Math.max(both, diagonal, gap);
    current[column] = left;
    steps[column] = left === both ? BOTH : left === diagonal ? OLD_ALONE : NEW_ALONE;
  }
}

function ordinalOfMaximum(values: Float64Array): number {
  let best = 0;
  for (const [ordinal, value] of values.entries()) if (value > (values[best] as number)) best = ordinal;
  return best;
}
