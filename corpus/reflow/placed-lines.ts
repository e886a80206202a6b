import type { SourceLine } from '../formats/source-text';
import { placesOf } from './page-geometry';
import type { PrintedLine } from './printed-line';
import { toPrintedLine } from './printed-line';

/** The printed lines of pages whose format knows where each line stands, with gaps and indents as on the page. */
export function placedLines(source: string, places: readonly SourceLine[]): PrintedLine[] {
  const measured = placesOf(places);
  return places.flatMap((place, ordinal) => {
    const { indent = 0, gap = 0, margin = 0 } = measured[ordinal] ?? {};
    const inColumn = { ...place, left: place.left - margin, right: place.right - margin };
    return toPrintedLine(source, place, { gap, indent, page: place.page }, inColumn) ?? [];
  });
}
