import { describe, expect, it } from 'vitest';
import { describeSelection, describeTarget } from '../../../corpus/annotate/describe-target';
import { makeDocument } from '../../helpers/make-document';

const document = makeDocument('zh', ['1. 甲方应当付款。', '2. 乙方应当交货。', '附件']);
const [first = '', second = '', third = ''] = document.clauses.map(({ id }) => id);

describe('describeTarget', () => {
  it('keeps the words with what stands before and after, over clause borders', () => {
    expect(describeTarget(document, second, { start: 3, end: 5 }).quote).toEqual({
      exact: '乙方',
      prefix: '1. 甲方应当付款。\n2. ',
      suffix: '应当交货。\n附件',
    });
  });

  it('keeps at most 32 characters of context and never half a pair', () => {
    const long = makeDocument('zh', [`${'𠮷'.repeat(40)}中心x${'𠮷'.repeat(40)}`]);
    const [clause] = long.clauses;
    const { prefix, suffix } = describeTarget(long, clause?.id ?? '', { start: 80, end: 82 }).quote;
    expect(prefix).toBe('𠮷'.repeat(16));
    expect(suffix).toBe(`x${'𠮷'.repeat(15)}`);
  });

  it.each([
    [0, 0],
    [-1, 2],
    [0, 99],
    [0.5, 2],
  ])('refuses the range %d to %d', (start, end) => {
    expect(() => describeTarget(document, first, { start, end })).toThrow(
      expect.objectContaining({ code: 'range-out-of-bounds' }),
    );
  });

  it('refuses a clause that is not there', () => {
    expect(() => describeTarget(document, 'nowhere', { start: 0, end: 1 })).toThrow(
      expect.objectContaining({ code: 'clause-unknown' }),
    );
  });
});

describe('describeSelection', () => {
  const quotes = (start: [string, number], end: [string, number]) =>
    describeSelection(document, {
      start: { clauseId: start[0], offset: start[1] },
      end: { clauseId: end[0], offset: end[1] },
    }).map(({ clauseId, quote }) => [clauseId, quote.exact]);

  it('makes one target for each clause touched, without the printed number of the later ones', () => {
    expect(quotes([first, 5], [third, 1])).toEqual([
      [first, '应当付款。'],
      [second, '乙方应当交货。'],
      [third, '附'],
    ]);
  });

  it('takes the two ends in either order', () => {
    expect(quotes([second, 5], [first, 9])).toEqual(quotes([first, 9], [second, 5]));
  });

  it('makes nothing of an empty selection or of white space', () => {
    expect(quotes([first, 4], [first, 4])).toEqual([]);
    expect(quotes([first, 2], [first, 3])).toEqual([]);
  });
});
