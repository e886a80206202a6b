import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTexts } from '../../../corpus/annotate/align-texts';

/** The newer text under the older one, `-` where nothing stands in its place. */
const under = (older: string, newer: string) =>
  Array.from(alignTexts(older, newer)?.places ?? [], place => newer[place] ?? '-').join('');

describe('alignTexts', () => {
  it.each([
    ['words that came in', '加强务实合作。', '加强在各领域的务实合作。', '加强务实合作。'],
    ['words that went', '加强在各领域的务实合作。', '加强务实合作。', '加强-----务实合作。'],
    ['an altered character', '时间和地点', '时间与地点', '时间与地点'],
    ['everything gone', '时间和地点', '', '-----'],
    ['a new beginning and a new end', '双方同意', '一、双方同意如下', '双方同意'],
  ])('follows %s', (_name, older, newer, expected) => {
    expect(under(older, newer)).toBe(expected);
  });

  it('keeps the order, takes no place twice, and says truly what is the same', () => {
    const text = fc.string({ unit: fc.constantFrom('合', '作', 'a', 'b', ' '), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const { places, same } = alignTexts(older, newer) ?? { places: new Int32Array(), same: new Uint8Array() };
        const taken = [...places].filter(place => place !== -1);
        expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
        for (const [at, place] of places.entries())
          expect(same[at] === 1).toBe(place !== -1 && older[at] === newer[place]);
      }),
    );
  });

  it('leaves texts alone that are too long', () => {
    expect(alignTexts('a'.repeat(5000), 'b'.repeat(5000))).toBeNull();
    expect(alignTexts(`${'a'.repeat(5000)}c`, `${'a'.repeat(5000)}d`)?.places.at(-1)).toBe(5000);
  });
});
