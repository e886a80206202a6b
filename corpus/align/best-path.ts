import type { Band } from './band';
import { beadShapes, pairShapeCount, usualPriors, type BeadScorer, type ScoredBead } from './beads';

/** Called before each row; may throw to stop. */
export type RowWatch = (row: number, rowCount: number) => void;

/** Ways so much less likely than the best way that got as far are given up. */
const beam = 30;

/** The cells of a band in one run of memory. */
interface Table {
  readonly band: Band;
  /** Where each row begins; after the last row the count of all cells. */
  readonly rowStarts: Int32Array;
  /** Score and prior of each pair that leaves a cell, `pairShapeCount` to a cell; `-Infinity` when it leads out. */
  readonly scores: Float32Array;
  /** 1 for the cells whose beads were tried: the others are no way at all. */
  readonly isTried: Uint8Array;
  readonly priors: Float64Array;
}

/** What may be said of a search besides its beads. */
export interface PathOptions {
  /** Logs, in the order of {@link beadShapes}. */
  readonly priors?: Float64Array;
  readonly watch?: RowWatch;
}

/**
 * The likeliest way through two sequences (Gale & Church 1993, section 3.3), with the posterior probability of each
 * of its beads by the forward–backward algorithm (Rabiner 1989, section III.A).
 *
 * `scorer` is asked row by row, with rising `zhStart`.
 */
export function bestPath(
  band: Band,
  scorer: BeadScorer,
  { priors = usualPriors, watch = () => undefined }: PathOptions = {},
): ScoredBead[] {
  const table = emptyTable(band, priors);
  const forward = forwardPass(table, scorer, watch);
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

/** A hole is worth its prior alone, so none is kept. */
function stepScore({ scores, isTried, priors }: Table, cell: number, step: number): number {
  if (step < pairShapeCount) return scores[cell * pairShapeCount + step] ?? -Infinity;
  return isTried[cell] === 1 ? (priors[step] ?? -Infinity) : -Infinity;
}

function cellAt({ band, rowStarts }: Table, row: number, column: number): number {
  const low = band.lows[row];
  if (low === undefined || column < low || column > (band.highs[row] ?? -1)) return -1;
  return (rowStarts[row] ?? 0) + column - low;
}

function emptyTable(band: Band, priors: Float64Array): Table {
  const rowCount = band.lows.length;
  const rowStarts = new Int32Array(rowCount + 1);
  for (let row = 0; row < rowCount; row += 1) {
    rowStarts[row + 1] = (rowStarts[row] ?? 0) + (band.highs[row] ?? 0) - (band.lows[row] ?? 0) + 1;
  }
  const cellCount = rowStarts[rowCount] ?? 0;
  const scores = new Float32Array(cellCount * pairShapeCount).fill(-Infinity);
  return { band, rowStarts, scores, isTried: new Uint8Array(cellCount), priors };
}

/** Scores the beads; gives for every cell the log of the summed likelihood of all ways to it. */
function forwardPass(table: Table, scorer: BeadScorer, watch: RowWatch): Float64Array {
  const { band, rowStarts } = table;
  const forward = new Float64Array(rowStarts[rowStarts.length - 1] ?? 0).fill(-Infinity);
  forward[0] = 0;
  for (let row = 0; row < band.lows.length; row += 1) {
    watch(row, band.lows.length);
    const hopeless = bestOnwards(table, forward, row) - beam;
    for (let column = band.lows[row] ?? 0; column <= (band.highs[row] ?? -1); column += 1) {
      const here = sumAt(forward, cellAt(table, row, column));
      if (here === -Infinity || here < hopeless) continue;
      extend(table, { row, column, scorer }, forward);
    }
  }
  return forward;
}

/** The best sum in a row among the cells that can go on to the next row. */
function bestOnwards({ band, rowStarts }: Table, forward: Float64Array, row: number): number {
  const low = band.lows[row] ?? 0;
  let best = -Infinity;
  for (let column = band.lows[row + 1] ?? Infinity; column <= (band.highs[row] ?? -1); column += 1) {
    best = Math.max(best, sumAt(forward, (rowStarts[row] ?? 0) + column - low));
  }
  return best;
}

interface From {
  readonly row: number;
  readonly column: number;
  readonly scorer: BeadScorer;
}

/** Scores every bead that leaves a cell and adds its way to the cell it leads to. */
function extend(table: Table, { row, column, scorer }: From, forward: Float64Array): void {
  const cell = cellAt(table, row, column);
  const here = sumAt(forward, cell);
  table.isTried[cell] = 1;
  for (let step = 0; step < beadShapes.length; step += 1) {
    const shape = beadShapes[step];
    const next = shape ? cellAt(table, row + shape.zh, column + shape.en) : -1;
    if (!shape || next < 0) continue;
    if (step < pairShapeCount) {
      const bead = { zhStart: row, zhCount: shape.zh, enStart: column, enCount: shape.en };
      table.scores[cell * pairShapeCount + step] = (table.priors[step] ?? -Infinity) + scorer(bead);
    }
    forward[next] = logSum(sumAt(forward, next), here + stepScore(table, cell, step));
  }
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
