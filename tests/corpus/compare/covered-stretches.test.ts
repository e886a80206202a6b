import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CoveredStretches } from '../../../corpus/compare/covered-stretches';

describe('CoveredStretches', () => {
  it('covers what one of the stretches added covers, however far back that begins', () => {
    const stretch = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => [start, start + length] as const);
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 30 }), stretch, (added, [start, end]) => {
        const covered = new CoveredStretches();
        for (const [from, to] of added) covered.add(from, to);
        expect(covered.covers(start, end)).toBe(added.some(([from, to]) => from <= start && end <= to));
      }),
      { numRuns: 500 },
    );
  });
});
