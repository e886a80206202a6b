import type { TextRange } from '../model/text-range';

/** What a character that agrees is worth; whole numbers are counted faster. */
export const AGREEMENT = 100;
/** What it costs when new text stands between two parts of the old, and for each of its characters. */
export const GAP_OPEN = 150;
export const GAP_STEP = 3;

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

/** Large enough for most clauses, and kept from one call to the next: its first row and old cells are never read. */
const table = new Uint8Array(1 << 20);

interface Filled {
  readonly steps: Uint8Array;
  /** Where the best alignment ends in the text. */
  readonly endColumn: number;
}

function fill(passage: string, text: string): Filled {
  const width = text.length + 1;
  const cellCount = (passage.length + 1) * width;
  const steps = cellCount <= table.length ? table : new Uint8Array(cellCount);
  const units = Uint16Array.from({ length: text.length }, (_unused, offset) => text.charCodeAt(offset));
  const best = new Int32Array(width);
  for (let row = 1; row <= passage.length; row += 1)
    fillRow(passage.charCodeAt(row - 1), units, best, steps.subarray(row * width));
  return { steps, endColumn: ordinalOfMaximum(best) };
}

/** @param best - the row above, which this one takes the place of */
function fillRow(unit: number, units: Uint16Array, best: Int32Array, steps: Uint8Array): void {
  let gap = -AGREEMENT * units.length;
  let left = 0;
  let diagonal = best[0] as number;
  best[0] = 0;
  steps[0] = OLD_ALONE;
  for (let column = 1; column < best.length; column += 1) {
    const both = diagonal + (unit === units[column - 1] ? AGREEMENT : 0);
    diagonal = best[column] as number;
    gap = (left - GAP_OPEN > gap ? left - GAP_OPEN : gap) - GAP_STEP;
    left = both > diagonal ? both : diagonal;
    if (gap > left) left = gap;
    best[column] = left;
    steps[column] = left === both ? BOTH : left === diagonal ? OLD_ALONE : NEW_ALONE;
  }
}

function ordinalOfMaximum(values: Int32Array): number {
  let best = 0;
  for (const [ordinal, value] of values.entries()) if (value > (values[best] as number)) best = ordinal;
  return best;
}
