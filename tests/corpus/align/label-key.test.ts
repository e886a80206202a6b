import { describe, expect, it } from 'vitest';
import { compareLabels, parseLabel } from '../../../corpus/align/label-key';

describe('compareLabels', () => {
  it.each([
    ['第十二条', 'Article 12'],
    ['第三章', 'Chapter III'],
    ['第二部分', 'Part Two'],
    ['第一节', 'Section 1'],
    ['第五条之一', 'Article 5.1'],
    ['一', 'I'],
    ['（三）', '(c)'],
    ['（1）', '(1)'],
    ['（一）', '(i)'],
    ['1.1', '1.1'],
    ['附件', 'Annex'],
    ['附录二', 'Appendix II'],
    ['附件A', 'Annex A'],
    ['——', '—'],
    ['第十二條', 'Art. 12'],
    ['6', '6'],
  ])('takes %s and %s for the same', (zh, en) => {
    expect(compareLabels(parseLabel(zh), parseLabel(en))).toBe('same');
  });

  it.each([
    ['第十二条', 'Article 13'],
    ['第三章', 'Section 3'],
    ['6', '7'],
    ['附件一', 'Annex II'],
  ])('takes %s and %s for different', (zh, en) => {
    expect(compareLabels(parseLabel(zh), parseLabel(en))).toBe('different');
  });

  it.each([
    ['', '1'],
    ['6', ''],
    ['——', '(a)'],
    ['附件', 'Annex I'],
    ['序言', 'Preamble'],
  ])('cannot tell of “%s” and “%s”', (zh, en) => {
    expect(compareLabels(parseLabel(zh), parseLabel(en))).toBe('unknown');
  });
});
