import { describe, expect, it } from 'vitest';
import type { SourceLine } from '../../../corpus/formats/source-text';
import { placesOf } from '../../../corpus/reflow/page-geometry';

const at = (top: number, left = 72, more: Partial<SourceLine> = {}): SourceLine => ({
  start: 0,
  end: 1,
  page: 1,
  left,
  right: 520,
  top,
  fontSize: 12,
  bold: false,
  column: 0,
  ...more,
});
const gaps = (lines: readonly SourceLine[]) => placesOf(lines).map(({ gap }) => gap);
const indents = (lines: readonly SourceLine[]) => placesOf(lines).map(({ indent }) => indent);

describe('placesOf', () => {
  it('sees no gap between lines at the common distance, and one where paragraphs are set apart', () => {
    expect(gaps([at(100), at(114), at(128), at(150), at(164)])).toEqual([0, 0, 0, 1, 0]);
  });

  it('sees a wider gap before a heading', () => {
    expect(gaps([at(100), at(114), at(128), at(170)])).toEqual([0, 0, 0, 2]);
  });

  it('sees no gap across pages and columns', () => {
    const lines = [
      at(100),
      at(114),
      at(400, 72, { page: 2 }),
      at(414, 72, { page: 2 }),
      at(100, 300, { page: 2, column: 1 }),
    ];
    expect(gaps(lines)).toEqual([0, 0, 0, 0, 0]);
  });

  it('measures each size of type by its own distance', () => {
    const small = { fontSize: 8 };
    expect(
      gaps([at(100), at(120), at(140), at(170, 72, small), at(180, 72, small), at(190, 72, small)]).slice(-2),
    ).toEqual([0, 0]);
  });

  it('counts indents in half-widths from where most lines of the column begin', () => {
    expect(indents([at(100, 96), at(114), at(128), at(142, 96), at(156)])).toEqual([4, 0, 0, 4, 0]);
  });

  it('takes the margin from the other lines where most are the set-in first lines of short paragraphs', () => {
    const firstLines = [96, 96, 96, 96, 96, 96, 96, 96].map((left, row) => at(100 + 14 * row, left));
    expect(indents([...firstLines, at(212), at(226), at(240)])).toEqual([4, 4, 4, 4, 4, 4, 4, 4, 0, 0, 0]);
  });

  it('does not take a stray line far to the left for the margin', () => {
    expect(indents([at(100), at(114), at(128), at(142, 20), at(156, 64), at(170, 64)]).slice(0, 3)).toEqual([0, 0, 0]);
  });

  it('knows the margins of left and right pages apart', () => {
    const right = { page: 2 };
    expect(indents([at(100), at(114), at(100, 90, right), at(114, 90, right), at(128, 114, right)])).toEqual([
      0, 0, 0, 0, 4,
    ]);
  });
});
