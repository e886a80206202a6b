import type { Language } from '../model/language';
import { displayWidth } from './display-width';
import type { SourceText } from './source-text';
import { SourceWriter } from './source-writer';

/** A stretch of a typed line between wide gaps, with the column that it begins in. */
interface Piece {
  readonly text: string;
  readonly column: number;
}

/** The two halves of a typed line; an empty one where a column has nothing there. */
interface Halves {
  readonly left: string;
  readonly right: string;
}

const leastSplit = 3;
const leastSplitShare = 0.4;
const sameOrder = 0.9;
const inRightHalf = 0.6;
const mostSurveyed = 4_000;
const wideGap = / {2,}|\t+|\u3000{2,}/g;

/**
 * Two columns of print, Chinese beside English, in plain text with runs of spaces between them: first the lines of the
 * left column, then those of the right one, blank lines kept. `null` when the text is not laid out so.
 */
export function readSideBySide(text: string): SourceText | null {
  if (!/\S(?: {2,}|\t+|\u3000{2,})\S/.test(text.slice(0, 200_000))) return null;
  const lines = text.split(/\r\n|[\n\r\f\u2028\u2029]/);
  const pieces = lines.map(piecesOf);
  const splits = pieces.slice(0, mostSurveyed).flatMap(line => splitOf(line) ?? []);
  const printed = pieces.slice(0, mostSurveyed).filter(line => line.length > 0).length;
  if (splits.length < leastSplit || splits.length < printed * leastSplitShare) return null;
  const first = splits.filter(split => split.left === 'zh').length >= splits.length / 2 ? 'zh' : 'en';
  if (splits.filter(split => split.left === first).length < splits.length * sameOrder) return null;
  const columns = splits.map(split => split.column).sort((left, right) => left - right);
  const gutter = columns[columns.length >> 1] ?? 0;
  const halves = pieces.map(line => halve(line, gutter));
  const writer = new SourceWriter();
  writer.add(halves.map(half => half.left).join('\n'), { kind: 'lines', language: first });
  writer.add(halves.map(half => half.right).join('\n'), { kind: 'lines', language: first === 'zh' ? 'en' : 'zh' });
  return writer.build();
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let column = 0;
  const add = (to: number): void => {
    const text = line.slice(from, to);
    if (/\S/.test(text)) pieces.push({ text: text.trim(), column });
  };
  for (const gap of line.matchAll(wideGap)) {
    add(gap.index);
    column += displayWidth(line.slice(from, gap.index + gap[0].length));
    from = gap.index + gap[0].length;
  }
  add(line.length);
  return pieces;
}

/** Where the language of a line changes at a wide gap: its left language, and the column that the right one begins in. */
function splitOf(pieces: readonly Piece[]): { readonly left: Language; readonly column: number } | null {
  for (let at = 1; at < pieces.length; at++) {
    const [before, after] = [pieces[at - 1], pieces[at]];
    if (before === undefined || after === undefined) return null;
    const [left, right] = [languageOf(before.text), languageOf(after.text)];
    if (left !== null && right !== null && left !== right) return { left, column: after.column };
  }
  return null;
}

/** At the gap where the language changes, else by the column that each piece begins in. */
function halve(pieces: readonly Piece[], gutter: number): Halves {
  const column = splitOf(pieces)?.column ?? gutter * inRightHalf;
  const join = (half: readonly Piece[]): string => half.map(piece => piece.text).join('  ');
  return {
    left: join(pieces.filter(piece => piece.column < column)),
    right: join(pieces.filter(piece => piece.column >= column)),
  };
}

function languageOf(text: string): Language | null {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  if (han === 0 && latin < 2) return null;
  return han * 3 >= latin ? 'zh' : 'en';
}
