import { readMarker } from '../structure/clause-marker';
import { pageEdges } from './page-edges';
import type { PrintedLine } from './printed-line';

/** Lines of a page's edge that recur from page to page. */
export interface RunningLines {
  readonly heads: ReadonlySet<number>;
  readonly feet: ReadonlySet<number>;
}

const edgeLines = 3;
const longestRunning = 120;
const leastTimes = 3;
const leastPageShare = 0.25;
const leastSpacing = 12;
/** The number of the page in the other corner, on the pages where no column of text parts the two. */
const besideNumber = /\t\d{1,4}(?:\s?\/\s?\d{1,4})?$/;
/** Stands for a Roman page number at the end of a line. */
const roman = '#ivx';
/** Share of the lines beside a running head that must be different from each other. */
const mostAlike = 0.75;

/**
 * Running heads and feet: lines that come again near the edges of pages, changing numbers allowed. The title of
 * the work at the very start is kept even where it is the running head of the other pages.
 */
export function findRunningLines(lines: readonly PrintedLine[]): RunningLines {
  const pageCount = new Set(lines.map(({ page }) => page)).size;
  if (pageCount < 2) return { heads: recurringInterruptions(lines), feet: new Set() };
  const edges = pageEdges(lines, edgeLines);
  const found = { head: new Set<number>(), foot: new Set<number>() };
  for (const edge of ['head', 'foot'] as const) {
    for (const [key, ordinals] of groupByText(lines, ordinal => edges[ordinal] === edge)) {
      const pages = new Set(ordinals.map(ordinal => lines[ordinal]?.page)).size;
      const among = key.endsWith(roman) ? pageSpan(ordinals, lines) : pageCount;
      if (pages < Math.max(Math.min(leastTimes, pageCount), among * leastPageShare)) continue;
      if (countsOn(ordinals, lines)) continue;
      const title = key.includes('#') ? undefined : titleAmong(ordinals, lines);
      for (const ordinal of ordinals) if (ordinal !== title) found[edge].add(ordinal);
    }
  }
  return { heads: found.head, feet: found.foot };
}

/** The title of the work among lines that read alike: the first line of all, or the one that comes under it again. */
function titleAmong([first, second]: readonly number[], lines: readonly PrintedLine[]): number | undefined {
  if (first !== 0) return undefined;
  if (second !== undefined && lines[second]?.page === lines[0]?.page) return second;
  return isSmall(lines) ? undefined : 0;
}

/** Whether the first line is set smaller than the one after it, as a running head is and a title is not. */
function isSmall([first, second]: readonly PrintedLine[]): boolean {
  const size = first?.geometry?.fontSize;
  return size !== undefined && size < (second?.geometry?.fontSize ?? 0) * 0.95;
}

/** Ordinals of the short lines that read the same but for their figures. */
function groupByText(
  lines: readonly PrintedLine[],
  isMeant: (ordinal: number) => boolean,
  key: (text: string) => string = keyOf,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  lines.forEach((line, ordinal) => {
    if (line.width.columns > longestRunning || /[。；，]$/.test(line.text) || !isMeant(ordinal)) return;
    const name = `${sizeOf(line)}${key(line.text)}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [ordinal]);
    else group.push(ordinal);
  });
  return groups;
}

/** On a page, a running head is of one size of type throughout. */
function sizeOf({ geometry }: PrintedLine): string {
  return geometry === null ? '' : `${Math.round(geometry.fontSize * 2)}/`;
}

function keyOf(text: string): string {
  const words = text.replace(besideNumber, '').replace(/\d+/g, '#');
  return words.replace(/(?<=\s)[ivxlc]{1,8}$/, roman).replace(/\s+/g, '');
}

/** Pages from the first of these lines to the last: those before the text have Roman numbers, and are few. */
function pageSpan(ordinals: readonly number[], lines: readonly PrintedLine[]): number {
  const pages = ordinals.map(ordinal => lines[ordinal]?.page ?? 0);
  return Math.max(...pages) - Math.min(...pages) + 1;
}

/** Only a number that stands alone may change, as that of a page does; a date in a sentence is what it is. */
function keyWithFigures(text: string): string {
  return text.replace(/(?<!\S)\d{1,4}(?!\S)/g, '#').replace(/\s+/g, '');
}

/** `第五条` and `Article 6` at the top of pages are clauses that count on, not one head with changing numbers. */
function countsOn(ordinals: readonly number[], lines: readonly PrintedLine[]): boolean {
  const texts = ordinals.map(ordinal => lines[ordinal]?.text ?? '');
  return texts.every(isNumbered) && new Set(texts).size > texts.length / 2;
}

function isNumbered(text: string): boolean {
  return readMarker(text) !== null || /^(?:article|section|rule|chapter|part|annex)\W*\d/i.test(text);
}

/** Without known pages: one and the same short line that again and again cuts a sentence in two. */
function recurringInterruptions(lines: readonly PrintedLine[]): Set<number> {
  const groups = groupByText(lines, ordinal => (lines[ordinal]?.text.length ?? 0) >= 4, keyWithFigures);
  const found = new Set<number>();
  for (const ordinals of groups.values()) {
    if (ordinals.length < leastTimes || countsOn(ordinals, lines)) continue;
    const isSpaced = ordinals.slice(1).every((at, place) => at - (ordinals[place] ?? 0) >= leastSpacing);
    if (!isSpaced || !standsAmongOthers(ordinals, lines)) continue;
    const interruptions = ordinals.filter(ordinal => interrupts(lines[ordinal - 1], lines[ordinal + 1])).length;
    if (interruptions >= ordinals.length / 2) for (const ordinal of ordinals) found.add(ordinal);
  }
  return found;
}

/**
 * A running head comes between other lines each time and begins as a title does; wording that a text repeats wraps
 * alike each time, so that the line before it or after it is repeated too, or begins in the middle of a sentence.
 */
function standsAmongOthers(ordinals: readonly number[], lines: readonly PrintedLine[]): boolean {
  if (/^[a-z,;，；、]/.test(lines[ordinals[0] ?? 0]?.text ?? '')) return false;
  return [-1, 1].every(step => {
    const neighbours = ordinals.map(ordinal => keyOf(lines[ordinal + step]?.text ?? ''));
    return new Set(neighbours).size > neighbours.length * mostAlike;
  });
}

function interrupts(before: PrintedLine | undefined, after: PrintedLine | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return /[\p{L},，、]$/u.test(before.text) && before.text.length > 15 && readMarker(after.text) === null;
}
