import { addLearnedEvidence } from './learned-evidence';
import { fixedEvidence } from './line-evidence';
import type { LineMarker } from './marker-run';
import { lineMarkers } from './marker-run';
import { findMeasures } from './measure';
import type { PrintedLine } from './printed-line';
import { sentenceOdds } from './sentence-odds';
import { titleEvidence } from './title-lines';
import { isSentence } from '../structure/title-likeness';

const longestTitlePage = 10;
/** From this evidence on a paragraph plainly ends, and the habits of the file can say no more against it than the second. */
const plain = 3.2;
const mostAgainst = 2.8;

/**
 * For each line, whether a paragraph ends with it.
 *
 * First the whole file tells how it marks its paragraphs (one a line, blank lines, trailing spaces, indents, or
 * nothing but short last lines), then every pair of lines is decided by all the evidence together.
 */
export function findParagraphEnds(lines: readonly PrintedLine[]): boolean[] {
  const measures = findMeasures(lines);
  const markers = lineMarkers(lines);
  const odds = sentenceOdds(lines, markers, measures);
  const fixed: number[] = [];
  let isTitlePage = true;
  for (let ordinal = 0; ordinal + 1 < lines.length; ordinal++) {
    const line = lines[ordinal];
    const next = lines[ordinal + 1];
    if (line !== undefined && next !== undefined) {
      isTitlePage = isTitlePage && ordinal < longestTitlePage && !isSentence(line.text);
      fixed.push(fixedEvidence(line, next, markers[ordinal + 1] ?? null, { measures, odds, isTitlePage }));
    }
  }
  const titles = titleEvidence(lines, markers, fixed);
  const known = fixed.map((weight, pair) => weight + (titles[pair] ?? 0));
  const evidence = addLearnedEvidence(lines, known).map((weight, pair) =>
    (known[pair] ?? 0) < plain ? weight : Math.max(weight, (known[pair] ?? 0) - mostAgainst),
  );
  const ends: boolean[] = [];
  lines.forEach((line, ordinal) => {
    const weight = evidence[ordinal] ?? Infinity;
    const isLone = ends[ordinal - 1] !== false && isLoneMarker(line, markers[ordinal], markers[ordinal + 1]);
    ends.push(weight > 0 && !(isLone && ordinal + 1 < lines.length));
  });
  return ends;
}

/** A number or letter alone on its line belongs to the words on the next. */
function isLoneMarker(line: PrintedLine, marker?: LineMarker | null, next?: LineMarker | null): boolean {
  if (marker === null || marker === undefined || line.text.length > marker.bodyStart || next?.style === marker.style)
    return false;
  return ['number', 'item', 'letter', 'dash', 'bullet'].includes(marker.family);
}
