import { addLearnedEvidence } from './learned-evidence';
import { fixedEvidence } from './line-evidence';
import type { LineMarker } from './marker-run';
import { lineMarkers } from './marker-run';
import { findMeasures } from './measure';
import type { PrintedLine } from './printed-line';

/**
 * For each line, whether a paragraph ends with it.
 *
 * First the whole file tells how it marks its paragraphs (one a line, blank lines, trailing spaces, indents, or
 * nothing but short last lines), then every pair of lines is decided by all the evidence together.
 */
export function findParagraphEnds(lines: readonly PrintedLine[]): boolean[] {
  const measures = findMeasures(lines);
  const markers = lineMarkers(lines);
  const fixed: number[] = [];
  for (let ordinal = 0; ordinal + 1 < lines.length; ordinal++) {
    const line = lines[ordinal];
    const next = lines[ordinal + 1];
    if (line !== undefined && next !== undefined) {
      fixed.push(fixedEvidence(line, next, markers[ordinal + 1] ?? null, measures));
    }
  }
  const evidence = addLearnedEvidence(lines, fixed);
  return lines.map((line, ordinal) => {
    const weight = evidence[ordinal];
    if (weight === undefined) return true;
    return weight > 0 && !isLoneMarker(line, markers[ordinal] ?? null, markers[ordinal + 1] ?? null);
  });
}

/** A number or letter alone on its line belongs to the words on the next. */
function isLoneMarker(line: PrintedLine, marker: LineMarker | null, next: LineMarker | null): boolean {
  if (marker === null || line.text.length > marker.bodyStart || next?.style === marker.style) return false;
  return ['number', 'item', 'letter', 'dash', 'bullet'].includes(marker.family);
}
