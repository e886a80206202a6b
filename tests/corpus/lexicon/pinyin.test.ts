import { describe, expect, it } from 'vitest';
import { markTones } from '../../../corpus/lexicon/pinyin';

describe('markTones', () => {
  it.each([
    ['yi1 dai4 yi1 lu4', 'yī dài yī lù'],
    ['hao3', 'hǎo'],
    ['lou2', 'lóu'],
    ['gui4', 'guì'],
    ['liu2', 'liú'],
    ['nu:3 lu:e4', 'nǚ lüè'],
    ['Xi2 Jin4 ping2', 'Xí Jìn píng'],
    ['E2 luo2 si1', 'É luó sī'],
    ['ma5 r5', 'ma r'],
    ['san1 C', 'sān C'],
    ['', ''],
  ])('writes %s as %s', (numbered, marked) => {
    expect(markTones(numbered)).toBe(marked);
  });
});
