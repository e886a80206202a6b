import { isSentence } from '../structure/title-likeness';
import type { LineMarker } from './marker-run';
import type { PrintedLine } from './printed-line';

const titled: ReadonlySet<string> = new Set(['division', 'article', 'annex']);
const plainEnd = /[\p{L}\p{N})）》”’"']$/u;
const wholeEnd = /[.。;；:：!！?？][”’」』）)"']*$/;
const longestTitle = 100;
/** Evidence from which a paragraph is taken to end, before titles are looked for. */
const sure = 3;
const underNumber = 3.5;
const aboveParagraph = 3.5;
const leastTitles = 2;
const leastTitleShare = 0.6;

/**
 * What lines that are titles add to the evidence between lines, in the same order as `fixed`.
 *
 * The last line of a paragraph ends in a mark; a line without one before a sure end is a title, and ends what stands
 * before it. Where the lines under a bare `Article 5` are titles in most of a file, they are in the rest.
 */
export function titleEvidence(
  lines: readonly PrintedLine[],
  markers: readonly (LineMarker | null)[],
  fixed: readonly number[],
): number[] {
  const hasTitles = titlesUnderNumbers(lines, markers, fixed);
  return fixed.map((_, pair) => {
    const [before, line, next] = [lines[pair - 1], lines[pair], lines[pair + 1]];
    if (line === undefined || next === undefined) return 0;
    const isTitleNext = (fixed[pair + 1] ?? 0) >= sure && isTitle(next, markers[pair + 1]);
    if (isTitleNext && (wholeEnd.test(line.text) || isBare(line, markers[pair]))) return aboveParagraph;
    if (!hasTitles || before === undefined || !isBare(before, markers[pair - 1])) return 0;
    return !isTitleNext && isTitle(line, markers[pair]) && !/^[a-z]/.test(next.text) ? underNumber : 0;
  });
}

function titlesUnderNumbers(
  lines: readonly PrintedLine[],
  markers: readonly (LineMarker | null)[],
  fixed: readonly number[],
): boolean {
  let all = 0;
  let titles = 0;
  lines.forEach((line, ordinal) => {
    const next = lines[ordinal + 1];
    if (next === undefined || !isBare(line, markers[ordinal])) return;
    all++;
    if ((fixed[ordinal + 1] ?? 0) >= sure && isTitle(next, markers[ordinal + 1])) titles++;
  });
  return titles >= leastTitles && titles >= all * leastTitleShare;
}

/** `Article 5`, 第三章: a line that is nothing but a number. */
function isBare({ text }: PrintedLine, marker: LineMarker | null | undefined): boolean {
  return marker != null && titled.has(marker.family) && marker.bodyStart >= text.length;
}

function isTitle({ text }: PrintedLine, marker: LineMarker | null | undefined): boolean {
  if (marker != null || text.length > longestTitle || isSentence(text)) return false;
  return /^[\p{Lu}\p{Script=Han}《“"]/u.test(text) && plainEnd.test(text);
}
