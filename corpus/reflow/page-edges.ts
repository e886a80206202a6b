import type { PrintedLine } from './printed-line';

/** Whether a line is among the first or the last lines of its page. */
export type PageEdge = 'head' | 'foot' | null;

/** Lines no further apart than that stand in one row. */
const rowHeight = 3; // points

/**
 * The lines at the edges of pages. Where the format tells how high lines stand, that decides: the foot of a page in two
 * columns comes in the middle of it, after the first column.
 *
 * @param depth how many rows make an edge
 */
export function pageEdges(lines: readonly PrintedLine[], depth: number): PageEdge[] {
  const rows = rowsOfPages(lines);
  return lines.map(({ page, geometry }, ordinal) => {
    if (geometry !== null) return edgeAt(geometry.top, rows.get(page) ?? [], depth);
    if (lines[ordinal - depth]?.page !== page) return 'head';
    return lines[ordinal + depth]?.page === page ? null : 'foot';
  });
}

/** On a page of few rows the upper half is the head. */
function edgeAt(top: number, rows: readonly number[], depth: number): PageEdge {
  const row = rows.findIndex(start => top - start <= rowHeight);
  const isUpper = row < rows.length / 2;
  if (isUpper) return row < depth ? 'head' : null;
  return row >= rows.length - depth ? 'foot' : null;
}

/** For each page how high its rows stand, the topmost first. */
function rowsOfPages(lines: readonly PrintedLine[]): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  const placed = lines.flatMap(({ page, geometry }) => (geometry === null ? [] : [{ page, top: geometry.top }]));
  for (const { page, top } of placed.sort((one, other) => one.top - other.top)) {
    const tops = rows.get(page) ?? [];
    if (top - (tops.at(-1) ?? -Infinity) > rowHeight) tops.push(top);
    rows.set(page, tops);
  }
  return rows;
}
