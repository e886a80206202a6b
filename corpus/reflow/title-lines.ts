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
  const bare = lines.map((line, ordinal) => isBare(line, markers[ordinal]));
  const titles = lines.map((line, ordinal) => isTitle(line, markers[ordinal]));
  const closed = lines.map(({ text }, ordinal) => bare[ordinal] === true || wholeEnd.test(text));
  const begins = lines.map(({ text }) => !/^[a-z]/.test(text));
  return fixed.map((_, pair) => {
    if (titles[pair + 1] === true && isSure(fixed[pair + 1])) return closed[pair] === true ? aboveParagraph : 0;
    const isUnderNumber = hasTitles && bare[pair - 1] === true && titles[pair] === true;
    return isUnderNumber && begins[pair + 1] === true ? underNumber : 0;
  });
}

function isSure(evidence = 0): boolean {
  return evidence >= sure;
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
    if (isSure(fixed[ordinal + 1]) && isTitle(next, markers[ordinal + 1])) titles++;
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
