import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OffsetMapBuilder, toSourceOffset, toSourceRange } from '../../../corpus/model/offset-map';

describe('toSourceOffset', () => {
  it('leads every derived unit back to the source unit it was appended from', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 5 })), { minLength: 1 }), runs => {
        const builder = new OffsetMapBuilder();
        const expected: number[] = [];
        for (const [source, count] of runs) {
          builder.append(source, count);
          for (let step = 0; step < count; step += 1) expected.push(source + step);
        }
        const map = builder.build();
        expect(expected.map((_, offset) => toSourceOffset(map, offset))).toEqual(expected);
      }),
    );
  });

  it.each([-1, 3, 99])('refuses offset %i of a text of 3', offset => {
    const builder = new OffsetMapBuilder();
    builder.append(10, 3);
    expect(() => toSourceOffset(builder.build(), offset)).toThrow(
      expect.objectContaining({ name: 'CorpusError', code: 'range-out-of-bounds' }),
    );
  });
});

describe('toSourceRange', () => {
  it('ends just after the source of its last unit', () => {
    const builder = new OffsetMapBuilder();
    builder.append(4, 2);
    builder.append(9, 2);
    expect(toSourceRange(builder.build(), { start: 1, end: 3 })).toEqual({ start: 5, end: 10 });
  });

  it('refuses an empty range', () => {
    const builder = new OffsetMapBuilder();
    builder.append(0, 2);
    expect(() => toSourceRange(builder.build(), { start: 1, end: 1 })).toThrow(
      expect.objectContaining({ code: 'range-out-of-bounds' }),
    );
  });
});
