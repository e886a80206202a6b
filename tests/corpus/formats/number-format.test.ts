import { describe, expect, it } from 'vitest';
import { formatNumber, type NumberFormat } from '../../../corpus/formats/number-format';

describe('formatNumber', () => {
  it.each<[NumberFormat, number, string]>([
    ['chineseCounting', 1, '一'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 11, '十一'],
    ['chineseCounting', 20, '二十'],
    ['chineseCounting', 100, '一百'],
    ['chineseCounting', 105, '一百零五'],
    ['chineseCounting', 110, '一百一十'],
    ['chineseCounting', 119, '一百一十九'],
    ['chineseCounting', 1001, '一千零一'],
    ['chineseCounting', 1010, '一千零一十'],
    ['chineseCounting', 1260, '一千二百六十'],
    ['chineseCounting', 10_500, '一万零五百'],
    ['chineseCountingTraditional', 12_000, '一萬二千'],
    ['chineseLegal', 12, '壹拾贰'],
    ['chineseDigits', 205, '二〇五'],
    ['heavenlyStems', 3, '丙'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '㉑'],
    ['decimalEnclosedCircle', 51, '51'],
    ['decimalEnclosedParen', 3, '⑶'],
    ['decimalFullWidth', 12, '１２'],
    ['lowerLetter', 26, 'z'],
    ['lowerLetter', 27, 'aa'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerRoman', 4, 'iv'],
    ['lowerRoman', 0, '0'],
    ['ordinal', 22, '22nd'],
    ['ordinal', 112, '112th'],
    ['decimalZero', 7, '07'],
    ['none', 7, ''],
    ['decimal', -3, '-3'],
  ])('writes in %s the number %i as %s', (format, value, expected) => {
    expect(formatNumber(value, format)).toBe(expected);
  });
});
