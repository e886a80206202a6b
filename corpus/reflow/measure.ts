import type { Language } from '../model/language';
import { languages } from '../model/language';
import { isClosingMark } from './character-class';
import type { LineHabit } from './line-habit';
import { breaksOff, findHabits } from './line-habit';
import type { LineWidth } from './line-width';
import { isFullWidth, widthOf } from './line-width';
import type { PrintedLine } from './printed-line';

/**
 * How far a line reaches towards the right margin. `fragment`: it and the next make up one full line, as where
 * an extraction cut a printed line in two. `stub`: far from the margin, on a page, with the next line beginning below
 its beginning. When no margin shows in the file: `whole` where it has one paragraph a line, `cut` where it has not,
 * else `unknown`.
 */
export type Fullness = 'full' | 'near' | 'short' | 'stub' | 'over' | 'fragment' | 'whole' | 'cut' | 'unknown';

/** The right margin of a file's hard-wrapped lines in one language, found by one ruler. */
interface Measure {
  readonly ruler: keyof LineWidth | 'points';
  /** Right margin in the ruler's unit, from the left edge of the page. */
  readonly margin: number;
  /** A line whose next word would have fitted with no more than this to spare is `near`. */
  readonly tolerance: number;
}

interface Margin {
  readonly ruler: keyof LineWidth;
  readonly margin: number;
  /** Of the longer lines, how many come near the margin. */
  readonly share: number;
  /** How many come very near it. */
  readonly tightShare: number;
}

/** Right margins of a part, by language and printed column, and what its lines are where there is none. */
export interface Measures {
  readonly margins: ReadonlyMap<string, Measure>;
  readonly habits: ReadonlyMap<Language | null, LineHabit>;
}

const leastFullShare = 0.55;
const leastMargin: Readonly<Record<Language, number>> = { zh: 24, en: 34 };
const widestMargin = 220;
const indentUnit: Readonly<Record<keyof LineWidth, number>> = { columns: 1, ems: 50 };
/** Share of the margin that a line may fall short of it and still be full, for finding the margin. */
const ragged: Readonly<Record<Language, number>> = { zh: 0.08, en: 0.14 };

/**
 * Find the right margins: the reach that many lines share and few of the longer lines miss.
 *
 * A text with one paragraph a line has lines of all lengths, so none is found and every line counts as unknown.
 */
export function findMeasures(lines: readonly PrintedLine[]): Measures {
  const margins = new Map<string, Measure>();
  const groups = new Map<string, PrintedLine[]>();
  for (const line of lines) {
    const key = groupOf(line);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  const broken = brokenLines(lines);
  for (const [key, group] of groups) {
    const language = key.startsWith('zh') ? 'zh' : 'en';
    const measure = findMeasure(group, language) ?? marginOfBroken(group, language, broken);
    if (measure !== null) margins.set(key, measure);
  }
  return { margins, habits: findHabits(lines) };
}

function groupOf(line: PrintedLine): string {
  return `${line.language ?? languages[0] ?? ''}${line.geometry === null ? '' : `/${line.geometry.column}`}`;
}

function findMeasure(lines: readonly PrintedLine[], language: Language): Measure | null {
  if (lines.some(line => line.geometry !== null)) return byGeometry(lines, language);
  const columns = byRuler(lines, 'columns', language);
  const ems = byRuler(lines, 'ems', language);
  const best = ems.tightShare > columns.tightShare + 0.05 ? ems : columns;
  const inColumns = best.margin / indentUnit[best.ruler];
  if (best.share < leastFullShare || inColumns < leastMargin[language] || inColumns > widestMargin) return null;
  return { ruler: best.ruler, margin: best.margin, tolerance: best.margin * toleranceShare(best.tightShare) };
}

/** Lines that stop in the middle of a sentence with no blank line after them. */
function brokenLines(lines: readonly PrintedLine[]): ReadonlySet<PrintedLine> {
  const broken = new Set<PrintedLine>();
  lines.forEach((line, ordinal) => {
    const next = lines[ordinal + 1];
    if (next !== undefined && next.gap === 0 && breaksOff(line.text, next)) broken.add(line);
  });
  return broken;
}

const leastBroken = 3;
const leastBrokenShare = 0.6;

/**
 * The margin of a text with few paragraphs long enough to be cut: no line goes beyond it, and those that come to it
 * stop in the middle of a sentence, which the longest paragraphs of an uncut text do not.
 */
function marginOfBroken(
  lines: readonly PrintedLine[],
  language: Language,
  broken: ReadonlySet<PrintedLine>,
): Measure | null {
  if (lines.some(line => line.geometry !== null)) return null;
  const ruler = 'columns';
  const margin = lines.reduce((most, line) => Math.max(most, reachOf(line, ruler)), 0);
  const atMargin = lines.filter(line => reachOf(line, ruler) >= margin * (1 - ragged[language]));
  const brokenCount = atMargin.filter(line => broken.has(line)).length;
  if (margin < leastMargin[language] || margin > widestMargin) return null;
  if (brokenCount < leastBroken || brokenCount < atMargin.length * leastBrokenShare) return null;
  return { ruler, margin, tolerance: margin * (language === 'zh' ? 0.05 : 0.12) };
}

function byRuler(lines: readonly PrintedLine[], ruler: keyof LineWidth, language: Language): Margin {
  const reaches = lines.map(line => reachOf(line, ruler));
  return { ruler, ...bestMargin(reaches, language) };
}

/** The cleaner the margin, the less a line may fall short of it. */
function toleranceShare(tightShare: number): number {
  return tightShare > 0.8 ? 0.05 : 0.12;
}

function byGeometry(lines: readonly PrintedLine[], language: Language): Measure | null {
  const best = bestMargin(
    lines.map(line => line.geometry?.right ?? 0),
    language,
  );
  return best.share < leastFullShare / 2
    ? null
    : { ruler: 'points', margin: best.margin, tolerance: best.margin * 0.04 };
}

/** The margin with the most lines at it, among those that most of the longer lines reach. */
function bestMargin(reaches: readonly number[], language: Language): Omit<Margin, 'ruler'> {
  const sorted = [...reaches].sort((left, right) => left - right);
  let best = { margin: 0, share: 0, tightShare: 0, count: 0 };
  let previous = Number.NaN;
  for (let at = sorted.length - 1; at >= 0; at--) {
    const margin = sorted[at] ?? 0;
    if (margin === previous) continue;
    previous = margin;
    const count = at + 1 - lowerBound(sorted, margin * (1 - ragged[language]));
    const long = sorted.length - lowerBound(sorted, margin * 0.6);
    const share = count / Math.max(1, long);
    if (count < 2 || share < leastFullShare / 2 || count <= best.count) continue;
    const tight = at + 1 - lowerBound(sorted, margin * (1 - ragged[language] / 2));
    best = { margin, share, tightShare: tight / Math.max(1, long), count };
  }
  return best;
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function reachOf(line: PrintedLine, ruler: keyof LineWidth): number {
  return line.indent * indentUnit[ruler] + line.width[ruler];
}

/** Whether the first word of `next` would still have fitted on `line`: if so, the line was ended on purpose. */
export function fullnessOf(line: PrintedLine, next: PrintedLine, measures: Measures): Fullness {
  const measure = measures.margins.get(groupOf(line));
  if (measure === undefined) return withoutMargin(line, measures);
  const reach = leftOf(line, measure.ruler) + widthBy(line, measure.ruler);
  if (reach > measure.margin + 2 * measure.tolerance) return 'over';
  const setApart = fullnessSetApart(line, next, measure);
  if (setApart !== null) return setApart;
  const spare = measure.margin - reach - firstWordWidth(line, next, measure.ruler);
  if (spare < 0) return 'full';
  if (spare <= measure.tolerance) return 'near';
  if (isFragment(line, next, measure)) return 'fragment';
  return isStub(line, next, spare) ? 'stub' : 'short';
}

/** Of lines set in the middle, and at the right, where to reach the margin says nothing; `null` for other lines. */
function fullnessSetApart(line: PrintedLine, next: PrintedLine, measure: Measure): Fullness | null {
  if (isCentred(line, measure) && isCentred(next, measure)) return fillsCentred(line, next, measure) ? 'full' : 'near';
  return leftOf(line, measure.ruler) > measure.margin * deepIndent ? 'near' : null;
}

function isCentred({ geometry }: PrintedLine, { margin }: Measure): boolean {
  if (geometry === null || geometry.left < geometry.fontSize * 1.2) return false;
  return Math.abs(geometry.left + geometry.right - margin) < Math.max(3, margin * 0.02);
}

function fillsCentred(line: PrintedLine, next: PrintedLine, { margin, ruler }: Measure): boolean {
  return widthBy(line, ruler) + firstWordWidth(line, next, ruler) > margin;
}

function withoutMargin(line: PrintedLine, { habits }: Measures): Fullness {
  const habit = line.geometry === null ? (habits.get(line.language) ?? 'unclear') : 'unclear';
  return habit === 'unclear' ? 'unknown' : habit;
}

/** A third of the line is empty, and the lines are not set in the middle as those of a title are. */
function isStub({ geometry: line }: PrintedLine, { geometry: next }: PrintedLine, spare: number): boolean {
  if (line === null || next === null || Math.abs(line.left - next.left) > line.fontSize * 0.6) return false;
  return spare > (line.right - line.left + spare) / 3;
}

const deepIndent = 0.35;

function leftOf(line: PrintedLine, ruler: Measure['ruler']): number {
  return ruler === 'points' ? (line.geometry?.left ?? 0) : line.indent * indentUnit[ruler];
}

function widthBy(line: PrintedLine, ruler: Measure['ruler']): number {
  if (ruler !== 'points') return line.width[ruler];
  return line.geometry === null ? 0 : line.geometry.right - line.geometry.left;
}

/** `第三条　联系途径`: a line that names a unit and its title is not cut off. */
const beginsUnit = /^第[一二三四五六七八九十百千零〇\d]+[编章节条]/;

function isFragment(line: PrintedLine, next: PrintedLine, { ruler, margin, tolerance }: Measure): boolean {
  if (ruler === 'points' || line.language !== 'zh' || line.indent !== next.indent || next.gap > line.gap) return false;
  if (beginsUnit.test(line.text)) return false;
  return Math.abs(reachOf(line, ruler) + next.width[ruler] - margin) <= tolerance / 2;
}

/** Width of the first unbreakable piece of a line, with the space or mark that goes with it. */
function firstWordWidth(line: PrintedLine, next: PrintedLine, ruler: Measure['ruler']): number {
  const word = firstWord(next.text) + (isFullWidth(next.text.charCodeAt(0)) ? '' : ' ');
  if (ruler !== 'points') return widthOf(word)[ruler];
  const place = line.geometry;
  const scale = place === null ? 0 : (place.right - place.left) / Math.max(1, line.width.ems);
  return widthOf(word).ems * scale;
}

function firstWord(text: string): string {
  if (!isFullWidth(text.charCodeAt(0))) return /^[^\s\u2E80-\u9FFF\uFF01-\uFF60]+/.exec(text)?.[0] ?? '';
  let end = 1;
  while (end < text.length && isClosingMark(text.charAt(end))) end++;
  return text.slice(0, end);
}
