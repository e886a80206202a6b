import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../renderer/search/excerpt';

const words = (text: string, ...hits: [number, number][]) =>
  excerpt(
    text,
    hits.map(([start, end]) => ({ start, end })),
    'zh',
  )
    .map(piece => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('excerpt', () => {
  test('a short text is shown whole with every place', () => {
    expect(words('我们鼓励合作，也鼓励发展。', [2, 4], [8, 10])).toBe('我们[鼓励]合作，也[鼓励]发展。');
  });

  test('a long text is shown around the first place, with dots where it was cut', () => {
    const text = `${'前'.repeat(60)}鼓励${'后'.repeat(90)}`;
    expect(words(text, [60, 62])).toMatch(/^…前{16}\[鼓励\]后+…$/);
  });

  test('the printed number is left out', () => {
    const pieces = excerpt('14. 我们鼓励', [{ start: 6, end: 8 }], 'zh', 4);
    expect(pieces.map(piece => piece.text).join('')).toBe('我们鼓励');
  });

  test('never shows a word that the text does not have, and always the first place', () => {
    const place = fc.tuple(fc.nat(180), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.string({ minLength: 200, maxLength: 260 }), place, (text, [start, length]) => {
        const pieces = excerpt(text, [{ start, end: start + length }], 'en');
        expect(pieces.some(piece => piece.hit && piece.text === text.slice(start, start + length))).toBe(true);
        const shown = pieces
          .filter(piece => piece.text !== '…')
          .map(piece => piece.text)
          .join('');
        expect(text).toContain(shown);
      }),
    );
  });
});
