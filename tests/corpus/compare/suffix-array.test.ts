import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLcpArray, buildSuffixArray } from '../../../corpus/compare/suffix-array';

const symbols = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 60 }).map(list => Uint32Array.from(list));

function compareSuffixes(text: Uint32Array, a: number, b: number): number {
  for (let step = 0; ; step += 1) {
    const first = text[a + step] ?? 0;
    const second = text[b + step] ?? 0;
    if (first !== second) return first - second;
    if (first === 0) return 0;
  }
}

describe('buildSuffixArray', () => {
  it('puts the suffixes in the order a plain sort does', () => {
    fc.assert(
      fc.property(symbols, text => {
        const expected = Array.from(text, (_, offset) => offset).sort((a, b) => compareSuffixes(text, a, b));
        expect([...buildSuffixArray(text)]).toEqual(expected);
      }),
    );
  });
});

describe('buildLcpArray', () => {
  it('counts what neighbouring suffixes share', () => {
    fc.assert(
      fc.property(symbols, text => {
        const suffixes = buildSuffixArray(text);
        const expected = [...suffixes].map((offset, ordinal) => {
          const previous = suffixes[ordinal - 1];
          if (previous === undefined) return 0;
          let common = 0;
          while (text[offset + common] !== undefined && text[offset + common] === text[previous + common]) common += 1;
          return common;
        });
        expect([...buildLcpArray(text, suffixes)]).toEqual(expected);
      }),
    );
  });
});
