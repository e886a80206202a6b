import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSimplified } from '../../../corpus/segment/simplified';

describe('toSimplified', () => {
  it.each([
    ['發展中國家', '发展中国家'],
    ['乾隆年间', '乾隆年间'],
    ['乾淨的國家', '干净的国家'],
    ['GDP 3.5%', 'GDP 3.5%'],
  ])('writes %s as %s', (traditional, simplified) => {
    expect(toSimplified(traditional)).toBe(simplified);
  });

  it('keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => toSimplified(text).length === text.length),
    );
  });
});
