import { joinLines, type PdfLine } from './pdf-lines';

/** A line with the text column of the page that it stands in, from 0. */
export interface ColumnLine {
  readonly line: PdfLine;
  readonly column: number;
}

/**
 * Lines in reading order: top to bottom, and where the page has columns, one column after the other between
 * the lines that run across them (recursive XY-cut in one direction; Nagy and Seth 1984).
 */
export function orderLines(pieces: readonly PdfLine[]): ColumnLine[] {
  const gutter = findGutter(pieces);
  if (gutter === null) return joinRows(pieces).map(line => ({ line, column: 0 }));
  const ordered: ColumnLine[] = [];
  let band: PdfLine[] = [];
  const flush = (): void => {
    const left = band.filter(line => line.right <= gutter);
    const right = band.filter(line => line.right > gutter);
    const inLeft = orderLines(left);
    const columnCount = 1 + Math.max(0, ...inLeft.map(({ column }) => column));
    ordered.push(...inLeft, ...orderLines(right).map(({ line, column }) => ({ line, column: column + columnCount })));
    band = [];
  };
  for (const line of [...pieces].sort((a, b) => a.top - b.top)) {
    if (line.left < gutter && line.right > gutter) {
      flush();
      ordered.push({ line, column: 0 });
    } else band.push(line);
  }
  flush();
  return ordered;
}

/**
 * The middle of a white strip down the page that parts two columns of text, or `null`.
 *
 * Columns are full lines side by side; the cells of a table and a title with its page number are not.
 */
function findGutter(pieces: readonly PdfLine[]): number | null {
  if (pieces.length < 12) return null;
  const left = Math.min(...pieces.map(line => line.left));
  const right = Math.max(...pieces.map(line => line.right));
  let best: { at: number; crossing: number } | null = null;
  for (const at of candidates(pieces, left, right)) {
    const crossing = pieces.filter(line => line.left < at && line.right > at).length;
    if (crossing > pieces.length * 0.25 || (best && best.crossing <= crossing)) continue;
    if (
      isColumn(
        pieces.filter(line => line.right <= at),
        left,
        at,
      ) &&
      isColumn(
        pieces.filter(line => line.left >= at),
        at,
        right,
      )
    )
      best = { at, crossing };
  }
  return best?.at ?? null;
}

/** Places just left of where many lines begin, away from the edges of the text. */
function candidates(pieces: readonly PdfLine[], left: number, right: number): number[] {
  const width = right - left;
  const starts = new Map<number, number>();
  for (const line of pieces) {
    const key = Math.round(line.left);
    starts.set(key, (starts.get(key) ?? 0) + 1);
  }
  return [...starts]
    .filter(([at, count]) => count >= 4 && at > left + width * 0.2 && at < left + width * 0.8)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([at]) => at - 2);
}

/** At least five lines, most of which fill the strip from `left` to `right`. */
function isColumn(lines: readonly PdfLine[], left: number, right: number): boolean {
  if (lines.length < 5) return false;
  const full = lines.filter(line => line.right - line.left > (right - left) * 0.7).length;
  return full >= lines.length * 0.5;
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
