import type { PdfFragment } from './pdf-fragments';
import { findGutter } from './pdf-gutter';
import { buildLines, buildRows, joinLines, type PdfLine } from './pdf-lines';

/** A line with the text column of the page that it stands in, from 0. */
export interface ColumnLine {
  readonly line: PdfLine;
  readonly column: number;
}

/** Columns of more than this are a table or a drawing. */
const deepest = 2;

/**
 * Lines of a page in reading order: top to bottom, and where the page has columns, one column after the other
 * between the lines that run across them (recursive XY-cut; Nagy and Seth 1984).
 *
 * `expected` is where most pages of the file have their gutter: it is believed on weaker evidence.
 */
export function orderLines(fragments: readonly PdfFragment[], expected: number | null = null, depth = 0): ColumnLine[] {
  const gutter = depth < deepest ? findGutter(fragments, expected) : null;
  if (gutter === null) return joinRows(buildLines(fragments)).map(line => ({ line, column: 0 }));
  const sides = splitAt(fragments, gutter);
  const across = joinRows(buildLines(sides.across));
  const bands = [...across.map(line => line.top), Infinity];
  const left = orderLines(sides.left, null, depth + 1);
  const right = orderLines(sides.right, null, depth + 1);
  const columnCount = 1 + Math.max(0, ...left.map(({ column }) => column));
  const shifted = right.map(({ line, column }) => ({ line, column: column + columnCount }));
  return bands.flatMap((bottom, band) => {
    const top = bands[band - 1] ?? -Infinity;
    const inBand = ({ line }: ColumnLine): boolean => line.top >= top && line.top < bottom;
    const crossing = across[band];
    const after: ColumnLine[] = crossing ? [{ line: crossing, column: 0 }] : [];
    return [...left.filter(inBand), ...shifted.filter(inBand), ...after];
  });
}

interface Sides {
  readonly left: PdfFragment[];
  readonly right: PdfFragment[];
  readonly across: PdfFragment[];
}

/** A row runs across when something stands in the gutter, or when its words come as close there as anywhere. */
function splitAt(fragments: readonly PdfFragment[], gutter: number): Sides {
  const sides: Sides = { left: [], right: [], across: [] };
  for (const { fragments: row, size } of buildRows(fragments)) {
    const leftEdge = Math.max(-Infinity, ...row.filter(({ left }) => left < gutter).map(({ right }) => right));
    const rightEdge = Math.min(Infinity, ...row.filter(({ left }) => left >= gutter).map(({ left }) => left));
    const runsAcross = leftEdge > gutter + size * 0.5 || rightEdge - leftEdge < size * 0.45;
    if (runsAcross) sides.across.push(...row);
    else for (const fragment of row) (fragment.left < gutter ? sides.left : sides.right).push(fragment);
  }
  return sides;
}

/** Pieces of one printed line, joined again where no column parts them. */
function joinRows(pieces: readonly PdfLine[]): PdfLine[] {
  const rows: PdfLine[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].bottom - piece.bottom) < 1) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(row => joinLines(row));
}
