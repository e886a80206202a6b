import type { SourceLine } from '../formats/source-text';

/** What the place of a printed line says in the terms of plain text. */
export interface LinePlace {
  /** Half-widths of white space before the line, from the left margin of its column. */
  readonly indent: number;
  /** Blank lines that would fit above it, rounded up from a fifth of a line; 0 at the top of a page or column. */
  readonly gap: number;
  /** Where the lines of its column begin on pages of its side, in points from the left of the page. */
  readonly margin: number;
}

const leastGap = 0.2;
const widestGap = 4;
/** How far the first lines of paragraphs may be set in from the others, in sizes of type. */
const widestFirstIndent = 3.5;
/** How many lines further left, of each at the commonest place, tell that the commonest is that of first lines. */
const leastLeftShare = 0.15;
const leastLeftLines = 3;

/**
 * Indent and gap of each line of a paged file, so that lines placed in points are judged as typed lines are.
 *
 * The left margin is where most lines of a column begin, on left and right pages each, or a little to the left of it
 * where most lines are the set-in first ones of short paragraphs; the distance of lines that belong together is the
 * commonest for their size of type.
 */
export function placesOf(lines: readonly SourceLine[]): LinePlace[] {
  const margins = marginsOf(lines);
  const pitches = pitchesOf(lines);
  return lines.map((line, ordinal) => {
    const margin = margins.get(marginKey(line)) ?? line.left;
    return {
      indent: Math.max(0, Math.round((line.left - margin) / Math.max(1, line.fontSize / 2))),
      gap: gapAbove(line, lines[ordinal - 1], pitches),
      margin,
    };
  });
}

function marginsOf(lines: readonly SourceLine[]): Map<string, number> {
  const counts = countValues(lines.map(line => ({ key: marginKey(line), value: Math.round(line.left) })));
  const sizes = modes(lines.map(line => ({ key: marginKey(line), value: Math.round(line.fontSize) })));
  return new Map([...counts].map(([key, values]) => [key, marginAmong(values, sizes.get(key) ?? 0)]));
}

/** The leftmost place within reach of the commonest where lines begin again and again. */
function marginAmong(values: ReadonlyMap<number, number>, size: number): number {
  const common = commonest(values);
  const least = Math.max(leastLeftLines, (values.get(common) ?? 0) * leastLeftShare);
  const within = [...values].filter(([left, count]) => left >= common - size * widestFirstIndent && count >= least);
  return within.reduce((leftmost, [left]) => Math.min(leftmost, left), common);
}

function marginKey({ column, page }: SourceLine): string {
  return `${column}/${page % 2}`;
}

function pitchesOf(lines: readonly SourceLine[]): Map<string, number> {
  const steps = lines.slice(1).flatMap((line, ordinal) => {
    const before = lines[ordinal];
    if (!before || !followsOn(line, before) || sizeKey(before) !== sizeKey(line)) return [];
    return [{ key: sizeKey(line), value: Math.round((line.top - before.top) * 2) / 2 }];
  });
  return modes(steps);
}

function sizeKey({ fontSize }: SourceLine): string {
  return String(Math.round(fontSize));
}

function followsOn(line: SourceLine, before: SourceLine): boolean {
  return line.page === before.page && line.column === before.column && line.top > before.top;
}

function gapAbove(line: SourceLine, before: SourceLine | undefined, pitches: ReadonlyMap<string, number>): number {
  if (!before || !followsOn(line, before)) return 0;
  const pitch = pitches.get(sizeKey(line)) ?? pitches.get(sizeKey(before)) ?? line.fontSize * 1.5;
  const blank = (line.top - before.top) / pitch - 1;
  return blank < leastGap ? 0 : Math.min(widestGap, Math.ceil(blank));
}

/** How often each value stands under each key. */
function countValues(entries: readonly Entry[]): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  for (const { key, value } of entries) {
    const values = counts.get(key) ?? new Map<number, number>();
    counts.set(key, values);
    values.set(value, (values.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The commonest value; the smallest of those that are equally common. */
function commonest(values: ReadonlyMap<number, number>): number {
  return [...values].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function modes(entries: readonly Entry[]): Map<string, number> {
  return new Map([...countValues(entries)].map(([key, values]) => [key, commonest(values)]));
}

interface Entry {
  readonly key: string;
  readonly value: number;
}
