import { describe, expect, it } from 'vitest';
import {
  contingency,
  cubedMutualInformation,
  fisherExact,
  logDice,
  logLikelihood,
  mutualInformation,
  tScore,
} from '../../../corpus/statistics/association';
import { measureDispersion } from '../../../corpus/statistics/dispersion';
import { keynessFourTerm, keynessTwoTerm, logRatio, simpleMaths } from '../../../corpus/statistics/keyness-measures';

describe('logDice', () => {
  // Rychlý 2008; vectors in METHODS.md.
  it.each([
    [8, 389, 230, 8.726204],
    [300, 300, 300, 14],
    [3, 3000, 3000, 4.034216],
  ])('of %d joint, %d and %d is %d', (joint, first, second, expected) => {
    expect(logDice(joint, first, second)).toBeCloseTo(expected, 6);
  });
});

describe('logLikelihood', () => {
  it('gives Dunning’s value for “the swiss” (1993, table 1: 110, 2442, 111, 29114)', () => {
    expect(logLikelihood({ o11: 110, o12: 2442, o21: 111, o22: 29114 })).toBeCloseTo(270.72, 2);
  });

  it('is nothing when the events are independent, and negative when they avoid each other', () => {
    expect(logLikelihood(contingency(20, 200, 100, 1000))).toBeCloseTo(0, 9);
    expect(logLikelihood(contingency(10, 200, 100, 1000))).toBeLessThan(0);
  });
});

describe('mutualInformation, cubedMutualInformation, tScore', () => {
  it('follow their definitions on counts whose expectation is 1.25', () => {
    const table = contingency(10, 50, 25, 1000);
    expect(mutualInformation(table)).toBeCloseTo(3, 9);
    expect(cubedMutualInformation(table)).toBeCloseTo(Math.log2(800), 9);
    expect(tScore(table)).toBeCloseTo(8.75 / Math.sqrt(10), 9);
  });
});

describe('fisherExact', () => {
  it.each([
    // Fisher's tea: two-sided 17/35 for three of four right, 1/35 for all of them.
    [{ o11: 3, o12: 1, o21: 1, o22: 3 }, 34 / 70],
    [{ o11: 4, o12: 0, o21: 0, o22: 4 }, 2 / 70],
    // Agresti 2002, table 3.8 convention; R: fisher.test(matrix(c(1,9,11,3),2)) gives 0.002759456.
    [{ o11: 1, o12: 9, o21: 11, o22: 3 }, 0.002759456],
  ])('of %j is %d', (table, expected) => {
    expect(fisherExact(table)).toBeCloseTo(expected, 8);
  });
});

describe('keynessTwoTerm', () => {
  it('follows Rayson and Garside: equal shares give nothing, and the sign says where the word is commoner', () => {
    expect(keynessTwoTerm({ frequency: 10, size: 1000, otherFrequency: 20, otherSize: 2000 })).toBeCloseTo(0, 9);
    // E1 = E2 = 15: 2·(20·ln(20/15) + 10·ln(10/15)).
    const counts = { frequency: 20, size: 1000, otherFrequency: 10, otherSize: 1000 };
    expect(keynessTwoTerm(counts)).toBeCloseTo(2 * (20 * Math.log(4 / 3) + 10 * Math.log(2 / 3)), 9);
    expect(keynessTwoTerm({ ...counts, frequency: 10, otherFrequency: 20 })).toBeLessThan(0);
  });
});

describe('keynessFourTerm', () => {
  it('adds the two cells without the word', () => {
    const counts = { frequency: 20, size: 1000, otherFrequency: 10, otherSize: 1000 };
    const rest = 2 * (980 * Math.log(980 / 985) + 990 * Math.log(990 / 985));
    expect(keynessFourTerm(counts)).toBeCloseTo(keynessTwoTerm(counts) + rest, 9);
  });
});

describe('logRatio, simpleMaths', () => {
  it('compare relative frequencies', () => {
    const counts = { frequency: 40, size: 1000, otherFrequency: 20, otherSize: 2000 };
    expect(logRatio(counts)).toBeCloseTo(2, 9);
    expect(logRatio({ ...counts, otherFrequency: 0 })).toBeCloseTo(Math.log2(0.04 / 0.00025), 9);
    expect(simpleMaths(counts, 100)).toBeCloseTo(40_100 / 10_100, 9);
  });
});

describe('measureDispersion', () => {
  // Gries 2008: “a” in “b a m n i b e u p / b a s a t b e w q n / b c a g a b e s t a / b a g h a b e a a t / b a h a a b e a x a t”.
  const parts = [
    { name: '1', size: 9, frequency: 1 },
    { name: '2', size: 10, frequency: 2 },
    { name: '3', size: 10, frequency: 3 },
    { name: '4', size: 10, frequency: 4 },
    { name: '5', size: 11, frequency: 5 },
  ];

  it('gives Gries’ DP of 0.18 and DPnorm of 0.2195122 for “a” in his example', () => {
    const dispersion = measureDispersion(parts, []);
    expect(dispersion.dp).toBeCloseTo(0.18, 6);
    expect(dispersion.dpNorm).toBeCloseTo(0.18 / 0.82, 6);
    expect(dispersion.range).toBe(5);
  });

  it('gives Juilland’s D of 0.785 for it (Gries 2008, table 2)', () => {
    expect(measureDispersion(parts, []).juillandD).toBeCloseTo(0.785, 3);
  });

  it('reduces the frequency of neighbours and keeps that of even spacing', () => {
    const one = [{ name: '1', size: 12, frequency: 3 }];
    expect(measureDispersion(one, [0, 4, 8]).arf).toBeCloseTo(3, 9);
    expect(measureDispersion(one, [0, 1, 2]).arf).toBeCloseTo((1 + 1 + 4) / 4, 9);
  });

  it('says nothing of what does not occur', () => {
    expect(measureDispersion([{ name: '1', size: 3, frequency: 0 }], [])).toMatchObject({ dp: null, juillandD: null });
  });
});
