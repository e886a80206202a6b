import type { Band } from './band';
import { beadShapes, type BeadScorer, type ScoredBead } from './beads';

/** Called before each row; may throw to stop. */
export type RowWatch = (row: number, rowCount: number) => void;

/** The cells of a band in one run of memory. */
interface Table {
  readonly band: Band;
  /** Where each row begins; after the last row the count of all cells. */
  readonly rowStarts: Int32Array;
  /** Score and prior of each bead that leaves a cell, `beadShapes.length` to a cell; `-Infinity` when it leads out. */
  readonly scores: Float32Array;
}

/**
 * The likeliest way through two sequences (Gale & Church 1993, section 3.3), with the posterior probability of each
 * of its beads by the forward–backward algorithm (Rabiner 1989, section III.A).
 *
 * `scorer` is asked row by row, with rising `zhStart`.
 */
export function bestPath(band: Band, scorer: BeadScorer, watch: RowWatch = () => undefined): ScoredBead[] {
  const table = fillTable(band, scorer, watch);
  const forward = sums(table);
  const { best, backward } = backwardPass(table);
  const total = forward[forward.length - 1] ?? 0;
  const path: ScoredBead[] = [];
  const end = forward.length - 1;
  for (let [cell, row, column] = [0, 0, 0]; cell < end;) {
    const step = best[cell] ?? 0;
    const { zh, en } = beadShapes[step] ?? { zh: 1, en: 0 };
    const next = cellAt(table, row + zh, column + en);
    const logProbability = sumAt(forward, cell) + stepScore(table, cell, step) + sumAt(backward, next) - total;
    const probability = Math.min(1, Math.exp(logProbability));
    path.push({ zhStart: row, zhCount: zh, enStart: column, enCount: en, probability });
    [cell, row, column] = [next, row + zh, column + en];
  }
  return path;
}

function sumAt(values: Float64Array, cell: number): number {
  return values[cell] ?? -Infinity;
}

function stepScore(table: Table, cell: number, step: number): number {
  return table.scores[cell * beadShapes.length + step] ?? -Infinity;
}

function cellAt({ band, rowStarts }: Table, row: number, column: number): number {
  const low = band.lows[row];
  if (low === undefined || column < low || column > (band.highs[row] ?? -1)) return -1;
  return (rowStarts[row] ?? 0) + column - low;
}

function fillTable(band: Band, scorer: BeadScorer, watch: RowWatch): Table {
  const rowCount = band.lows.length;
  const rowStarts = new Int32Array(rowCount + 1);
  for (let row = 0; row < rowCount; row += 1) {
    rowStarts[row + 1] = (rowStarts[row] ?? 0) + (band.highs[row] ?? 0) - (band.lows[row] ?? 0) + 1;
  }
  const scores = new Float32Array((rowStarts[rowCount] ?? 0) * beadShapes.length).fill(-Infinity);
  const table = { band, rowStarts, scores };
  for (let row = 0; row < rowCount; row += 1) {
    watch(row, rowCount);
    for (let column = band.lows[row] ?? 0; column <= (band.highs[row] ?? -1); column += 1) {
      fillCell(table, scorer, { row, column });
    }
  }
  return table;
}

function fillCell(table: Table, scorer: BeadScorer, { row, column }: { row: number; column: number }): void {
  const first = cellAt(table, row, column) * beadShapes.length;
  for (const [step, shape] of beadShapes.entries()) {
    if (cellAt(table, row + shape.zh, column + shape.en) < 0) continue;
    table.scores[first + step] =
      shape.logPrior + scorer({ zhStart: row, zhCount: shape.zh, enStart: column, enCount: shape.en });
  }
}

/** For every cell the log of the summed likelihood of all ways to it. */
function sums(table: Table): Float64Array {
  const forward = new Float64Array(table.rowStarts[table.rowStarts.length - 1] ?? 0).fill(-Infinity);
  forward[0] = 0;
  eachCell(table, (row, column, cell) => {
    const here = forward[cell] ?? -Infinity;
    if (here === -Infinity) return;
    for (const [step, shape] of beadShapes.entries()) {
      const next = cellAt(table, row + shape.zh, column + shape.en);
      if (next < 0) continue;
      forward[next] = logSum(forward[next] ?? -Infinity, here + stepScore(table, cell, step));
    }
  });
  return forward;
}

/** For every cell the step that the best way to the end takes, and the log of the summed likelihood of all ways there. */
function backwardPass(table: Table): { best: Uint8Array; backward: Float64Array } {
  const count = table.rowStarts[table.rowStarts.length - 1] ?? 0;
  const best = new Uint8Array(count);
  const backward = new Float64Array(count).fill(-Infinity);
  const highest = new Float64Array(count).fill(-Infinity);
  backward[count - 1] = highest[count - 1] = 0;
  eachCellBackwards(table, (row, column, cell) => {
    for (const [step, shape] of beadShapes.entries()) {
      const next = cellAt(table, row + shape.zh, column + shape.en);
      if (next < 0) continue;
      const score = stepScore(table, cell, step);
      backward[cell] = logSum(backward[cell] ?? -Infinity, score + (backward[next] ?? -Infinity));
      const reached = score + (highest[next] ?? -Infinity);
      if (reached <= (highest[cell] ?? -Infinity)) continue;
      highest[cell] = reached;
      best[cell] = step;
    }
  });
  return { best, backward };
}

type CellVisit = (row: number, column: number, cell: number) => void;

function eachCell({ band, rowStarts }: Table, visit: CellVisit): void {
  for (let row = 0; row < band.lows.length; row += 1) {
    const low = band.lows[row] ?? 0;
    for (let column = low; column <= (band.highs[row] ?? -1); column += 1) {
      visit(row, column, (rowStarts[row] ?? 0) + column - low);
    }
  }
}

function eachCellBackwards({ band, rowStarts }: Table, visit: CellVisit): void {
  for (let row = band.lows.length - 1; row >= 0; row -= 1) {
    const low = band.lows[row] ?? 0;
    for (let column = band.highs[row] ?? -1; column >= low; column -= 1) {
      visit(row, column, (rowStarts[row] ?? 0) + column - low);
    }
  }
}

function logSum(one: number, other: number): number {
  if (one === -Infinity) return other;
  if (other === -Infinity) return one;
  const high = Math.max(one, other);
  return high + Math.log1p(Math.exp(Math.min(one, other) - high));
}
