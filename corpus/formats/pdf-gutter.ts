import type { PdfFragment } from './pdf-fragments';
import { buildRows } from './pdf-lines';

/** What one row of a page covers, as stretches parted by gaps wide enough for a gutter. */
interface Stretch {
  readonly left: number;
  readonly right: number;
}

const least = { rows: 8, columnRows: 5, columnInEms: 10, gapInEms: 0.7, wordGapInEms: 1.6, fullShare: 0.25, full: 0.7 };
/** What columns need whose lines stand beside nothing: rows of their own, and few that fill them. */
const apart = { rows: 5, share: 0.3, full: 3 };
/** Share of the rows that may run across a gutter: titles, pictures' captions. */
const mostCrossing = 0.2;
const expectedCrossing = 0.5;
/** How much more of the rows than the fewest may cross a place of the strip. */
const nearlyLeast = 0.02;

/**
 * The middle of the white strip that parts two columns of text, or `null` where a page has one column.
 *
 * Columns are stacks of lines many of which fill them, or have nothing beside them; the cells of a table and an entry
 * with its page number are not. Near `expected` a strip is believed although few lines fill it.
 */
export function findGutter(fragments: readonly PdfFragment[], expected: number | null): number | null {
  const rows = buildRows(fragments);
  if (rows.length < least.rows) return null;
  const size = middleOf(rows.map(row => row.size));
  const stretches = rows.map(row => stretchesOf(row.fragments, size * least.gapInEms));
  const wordGap = size * least.wordGapInEms;
  const left = Math.min(...fragments.map(fragment => fragment.left));
  const right = Math.max(...fragments.map(fragment => fragment.right));
  const strips = whiteStrips(stretches, { left, right });
  const wide = strips.filter(strip => strip.right - strip.left >= size * least.gapInEms);
  const expectedStrip = wide.find(
    strip => expected !== null && strip.left - 2 <= expected && strip.right + 2 >= expected,
  );
  if (expectedStrip && expected !== null && share(stretches, expected) <= expectedCrossing) return expected;
  const columns = wide.filter(strip => {
    const at = (strip.left + strip.right) / 2;
    const sides = [sideOf(stretches, left, at), sideOf(stretches, at, right)] as const;
    const areApart = standApart(sides[0], sides[1]) && standApart(sides[1], sides[0]);
    return sides.every(side => isColumn(side, { size, wordGap, areApart }));
  });
  const [best] = columns.sort(byWidth);
  return best ? (best.left + best.right) / 2 : null;
}

/** The gutter that most of the pages with a gutter share, or `null` when fewer than two do, or one of three pages. */
export function commonGutter(gutters: readonly (number | null)[]): number | null {
  const found = gutters.filter(gutter => gutter !== null);
  const near = found.map(gutter => found.filter(other => Math.abs(other - gutter) <= 6).length);
  const most = Math.max(0, ...near);
  const leastPages = gutters.length <= 3 ? 1 : 2;
  return most >= leastPages && most >= found.length / 2 ? (found[near.indexOf(most)] ?? null) : null;
}

function stretchesOf(row: readonly PdfFragment[], gap: number): Stretch[] {
  return joinStretches(
    [...row].sort((a, b) => a.left - b.left),
    gap,
  );
}

/** Stretches in order, those less than `gap` apart as one. */
function joinStretches(row: readonly Stretch[], gap: number): Stretch[] {
  const stretches: { left: number; right: number }[] = [];
  for (const { left, right } of row) {
    const last = stretches.at(-1);
    if (last && left - last.right < gap) last.right = Math.max(last.right, right);
    else stretches.push({ left, right });
  }
  return stretches;
}

/** Strips in the middle of the page that few rows cross, each cut down to where the fewest do. */
function whiteStrips(rows: readonly (readonly Stretch[])[], page: Stretch): Stretch[] {
  const width = page.right - page.left;
  const first = Math.round(page.left + width * 0.2);
  const count = Math.max(0, Math.round(page.left + width * 0.8) - first + 1);
  const shares = Array.from({ length: count }, (_unused, step) => share(rows, first + step));
  const strips = runsBelow(shares, mostCrossing, first);
  return strips.flatMap(({ left, right }) => {
    const inside = shares.slice(left - first, right - first + 1);
    const [whitest] = runsBelow(inside, Math.min(...inside) + nearlyLeast, left).sort(byWidth);
    return whitest ?? [];
  });
}

/** Runs of places whose share is no more than that. */
function runsBelow(shares: readonly number[], most: number, first: number): Stretch[] {
  const runs: { left: number; right: number }[] = [];
  shares.forEach((value, step) => {
    if (value > most) return;
    const run = runs.at(-1);
    if (run?.right === first + step - 1) run.right = first + step;
    else runs.push({ left: first + step, right: first + step });
  });
  return runs;
}

/** The widest first. */
function byWidth(one: Stretch, other: Stretch): number {
  return other.right - other.left - (one.right - one.left);
}

/** Share of the rows that have something at a place. */
function share(rows: readonly (readonly Stretch[])[], at: number): number {
  const covering = rows.filter(row => row.some(({ left, right }) => left < at && right > at)).length;
  return covering / rows.length;
}

function sideOf(rows: readonly (readonly Stretch[])[], left: number, right: number): Stretch[][] {
  return rows.map(row => row.filter(stretch => stretch.left >= left - 1 && stretch.right <= right + 1));
}

/** Whether many rows of one side have nothing on the other: text that runs down by itself, where cells come in rows. */
function standApart(side: readonly (readonly Stretch[])[], other: readonly (readonly Stretch[])[]): boolean {
  const own = side.filter(row => row.length > 0).length;
  const alone = side.filter((row, at) => row.length > 0 && other[at]?.length === 0).length;
  return alone >= apart.rows && alone >= own * apart.share;
}

interface ColumnNeeds {
  readonly size: number;
  readonly wordGap: number;
  readonly areApart: boolean;
}

/** Wide enough for text, and several stretches that fill it, gaps of justified lines counted in. */
function isColumn(rows: readonly (readonly Stretch[])[], { size, wordGap, areApart }: ColumnNeeds): boolean {
  const stretches = rows.flatMap(row => joinStretches(row, wordGap));
  if (stretches.length < least.columnRows) return false;
  const span = Math.max(...stretches.map(({ right }) => right)) - Math.min(...stretches.map(({ left }) => left));
  const full = stretches.filter(({ left, right }) => right - left > span * least.full).length;
  const leastFull = areApart ? apart.full : Math.max(least.columnRows, stretches.length * least.fullShare);
  return span >= size * least.columnInEms && full >= leastFull;
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
