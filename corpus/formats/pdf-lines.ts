import { isWide } from './display-width';
import type { PdfFragment } from './pdf-fragments';

/** A printed line, or the part of one that stands in one column. */
export interface PdfLine {
  readonly text: string;
  /** Stretches of `text` set high and small: note numbers. */
  readonly raised: readonly { readonly start: number; readonly end: number }[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly fontSize: number;
  readonly bold: boolean;
}

/** Fragments on one baseline, those raised or lowered from it included. */
export interface Row {
  readonly fragments: PdfFragment[];
  top: number;
  bottom: number;
  /** Baseline and size of the largest fragment. */
  baseline: number;
  size: number;
}

/** Gaps in units of the font size: between words, between Han characters where a space was meant, between columns. */
const gaps = { word: 0.18, han: 0.36, column: 1.6 };

/** Fragments gathered into printed lines, top to bottom; a line is cut where a gap is wide enough to part columns. */
export function buildLines(fragments: readonly PdfFragment[]): PdfLine[] {
  return buildRows(fragments).flatMap(row => cutRow(row).map(piece => toLine(piece, row)));
}

/** Joins the pieces of one row that no column parts: cells of a table, a title and its page number. */
export function joinLines(pieces: readonly PdfLine[]): PdfLine {
  const [first, ...rest] = [...pieces].sort((a, b) => a.left - b.left);
  if (!first) throw new RangeError('No line to join.');
  return rest.reduce((line, piece) => {
    const from = line.text.length + 1;
    return {
      ...line,
      text: `${line.text}\t${piece.text}`,
      raised: [...line.raised, ...piece.raised.map(range => ({ start: range.start + from, end: range.end + from }))],
      right: Math.max(line.right, piece.right),
      top: Math.min(line.top, piece.top),
      bottom: Math.max(line.bottom, piece.bottom),
      bold: line.bold && piece.bold,
    };
  }, first);
}

/** Fragments by printed row, top to bottom. */
export function buildRows(fragments: readonly PdfFragment[]): Row[] {
  const rows: Row[] = [];
  const largestFirst = [...fragments].sort((a, b) => b.size - a.size || a.baseline - b.baseline);
  const byHeight = new Map<number, Row[]>();
  for (const fragment of largestFirst) {
    const row = nearestRow(byHeight, fragment);
    if (row) {
      row.fragments.push(fragment);
      row.top = Math.min(row.top, fragment.baseline - fragment.size * 0.85);
      continue;
    }
    const { baseline, size } = fragment;
    const begun = { fragments: [fragment], top: baseline - size * 0.85, bottom: baseline + size * 0.2, baseline, size };
    rows.push(begun);
    const key = Math.floor(baseline / bucket);
    byHeight.set(key, [...(byHeight.get(key) ?? []), begun]);
  }
  return rows.sort((a, b) => a.baseline - b.baseline);
}

const bucket = 20;

/** The row that a fragment stands in: same baseline, or a smaller one raised or lowered within the row's height. */
function nearestRow(byHeight: ReadonlyMap<number, readonly Row[]>, fragment: PdfFragment): Row | null {
  let best: Row | null = null;
  let distance = Infinity;
  const key = Math.floor(fragment.baseline / bucket);
  for (let near = key - 3; near <= key + 3; near++) {
    for (const row of byHeight.get(near) ?? []) {
      const off = row.baseline - fragment.baseline;
      const isSmaller = fragment.size < row.size * 0.85;
      const fits = isSmaller ? off > -row.size * 0.3 && off < row.size * 0.6 : Math.abs(off) < row.size * 0.3;
      if (fits && Math.abs(off) < distance) {
        best = row;
        distance = Math.abs(off);
      }
    }
  }
  return best;
}

function cutRow(row: Row): PdfFragment[][] {
  const inOrder = withoutDoubles([...row.fragments].sort((a, b) => a.left - b.left));
  const pieces: PdfFragment[][] = [];
  let right = -Infinity;
  for (const fragment of inOrder) {
    const piece = pieces.at(-1);
    if (piece && fragment.left - right < row.size * gaps.column) piece.push(fragment);
    else pieces.push([fragment]);
    right = Math.max(right, fragment.right);
  }
  return pieces;
}

/** Some programs print a word twice, a hair apart, to make it look bold. */
function withoutDoubles(fragments: readonly PdfFragment[]): PdfFragment[] {
  return fragments.filter((fragment, at) => {
    const before = fragments[at - 1];
    if (!before || before.text !== fragment.text) return true;
    const shift = Math.hypot(fragment.left - before.left, fragment.baseline - before.baseline);
    return shift > fragment.size * 0.15;
  });
}

function toLine(piece: readonly PdfFragment[], row: Row): PdfLine {
  let text = '';
  const raised: { start: number; end: number }[] = [];
  let before: PdfFragment | null = null;
  for (const fragment of piece) {
    const words = wordsOf(fragment);
    if (before && needsSpace(before, fragment, row.size)) text += ' ';
    if (isRaised(fragment, row)) raised.push({ start: text.length, end: text.length + words.length });
    text += words;
    before = fragment;
  }
  const main = dominant(piece);
  return {
    text: withoutJustification(text),
    raised: text === withoutJustification(text) ? raised : [],
    left: Math.min(...piece.map(fragment => fragment.left)),
    right: Math.max(...piece.map(fragment => fragment.right)),
    top: row.baseline - main.size * 0.85,
    bottom: row.bottom,
    fontSize: main.size,
    bold: main.bold,
  };
}

/** The text of a fragment; spaces that the library put into narrow gaps between Han characters are taken out again. */
function wordsOf({ text, left, right, size }: PdfFragment): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const characters = [...words.replaceAll(' ', '')];
  const spaceCount = words.length - words.replaceAll(' ', '').length;
  if (spaceCount === 0 || !characters.every(isWide)) return words;
  const gap = ((right - left) / size - characters.length) / spaceCount;
  return gap < gaps.han ? characters.join('') : words;
}

function needsSpace(before: PdfFragment, after: PdfFragment, size: number): boolean {
  const gap = after.left - before.right;
  const isHan = isWide(before.text.trimEnd().slice(-1)) && isWide(after.text.trimStart().charAt(0));
  if (isHan) return gap > size * gaps.han;
  return after.spaced || gap > size * gaps.word;
}

/** Spaces between Han characters all along a line come from justification, not from the author. */
function withoutJustification(text: string): string {
  const spaced = text.match(/(?<=[\u3000-\u9FFF\uFF00-\uFF60]) (?=[\u3000-\u9FFF\uFF00-\uFF60])/g)?.length ?? 0;
  if (spaced < 3) return text;
  return text.replace(/(?<=[\u3000-\u9FFF\uFF00-\uFF60]) (?=[\u3000-\u9FFF\uFF00-\uFF60])/g, '');
}

function isRaised(fragment: PdfFragment, row: Row): boolean {
  return fragment.size < row.size * 0.85 && row.baseline - fragment.baseline > row.size * 0.15;
}

/** The fragment whose size most of the characters of a line share. */
function dominant(piece: readonly PdfFragment[]): { size: number; bold: boolean } {
  const weights = new Map<number, number>();
  let boldWeight = 0;
  let total = 0;
  for (const { size, text, bold } of piece) {
    const rounded = Math.round(size * 10) / 10;
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length);
    total += text.length;
    if (bold) boldWeight += text.length;
  }
  const [size] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? [0];
  return { size, bold: boldWeight * 2 > total };
}
