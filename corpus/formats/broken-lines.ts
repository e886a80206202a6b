import { displayWidth } from './display-width';
import type { PartShape } from './source-text';

/** A stretch of a broken part and what it is. */
interface BrokenPiece {
  readonly start: number;
  readonly end: number;
  readonly shape: PartShape;
}

const endsSentence = /[。！？；：.!?;:”’」』）)]\s*$/;

/**
 * Decides what the author's line ends inside one part mean.
 *
 * Lines of about one width that stop in mid-sentence were hard-wrapped, and reflow must join them; in a
 * heading or a note the break is only for show; otherwise each line is a unit of its own.
 */
export function splitBrokenLines(text: string, shape: PartShape): BrokenPiece[] {
  if (shape.kind === 'heading' || shape.kind === 'lines') return [{ start: 0, end: text.length, shape }];
  if (isHardWrapped(text.split('\n'))) {
    const lines: PartShape = shape.kind === 'paragraph' ? { ...shape, kind: 'lines' } : shape;
    return [{ start: 0, end: text.length, shape: lines }];
  }
  const pieces: BrokenPiece[] = [];
  let start = 0;
  let marker = shape.marker;
  for (const line of text.split('\n')) {
    pieces.push({ start, end: start + line.length, shape: { ...shape, marker } });
    if (line.trim() !== '') marker = null;
    start += line.length + 1;
  }
  return pieces;
}

/** Whether most line ends fall in mid-sentence at about the same column, at least four lines long. */
export function isHardWrapped(allLines: readonly string[]): boolean {
  const lines = allLines.map(line => line.trim()).filter(line => line !== '');
  if (lines.length < 4) return false;
  const widths = lines.map(displayWidth);
  const longest = [...widths].sort((a, b) => a - b)[Math.floor(widths.length * 0.9)] ?? 0;
  if (longest < 30 || longest > 140) return false;
  const body = lines.slice(0, -1);
  const full = body.filter((line, ordinal) => (widths[ordinal] ?? 0) >= longest * 0.8 && !endsSentence.test(line));
  return full.length >= body.length * 0.6;
}
