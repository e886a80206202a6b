import { describe, expect, it } from 'vitest';
import { parseChineseNumber } from '../../../corpus/align/chinese-number';

describe('parseChineseNumber', () => {
  it.each([
    ['零', 0],
    ['十', 10],
    ['十二', 12],
    ['二十七', 27],
    ['一百零五', 105],
    ['两千', 2000],
    ['三万五千', 35_000],
    ['一亿二千万', 120_000_000],
    ['三万亿', 3e12],
    ['一亿零五百', 100_000_500],
    ['二〇一九', 2019],
    ['二○三零', 2030],
    ['五萬', 50_000],
  ])('reads %s as %d', (numerals, value) => {
    expect(parseChineseNumber(numerals)).toBe(value);
  });

  it.each(['', '第三', '3', '三个'])('refuses “%s”', text => {
    expect(parseChineseNumber(text)).toBeNull();
  });
});
