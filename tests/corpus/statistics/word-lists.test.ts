import { describe, expect, it } from 'vitest';
import { formFilter } from '../../../corpus/statistics/form-filter';
import { countFrequencies } from '../../../corpus/statistics/frequency-list';
import { compareFrequencies } from '../../../corpus/statistics/keyword-list';
import { packPlaces, unpackPlaces } from '../../../corpus/statistics/packed-places';
import { wordRuns } from '../../../corpus/statistics/word-runs';
import { countedClauses } from '../../helpers/counted-clauses';

const clauses = countedClauses([{ text: '7. In 2019 we met, we met again.' }, { text: 'We meet 27 times.' }]);

describe('countFrequencies', () => {
  it('counts words alone: no punctuation, no numbers, and not the printed number of a clause', () => {
    const { size, rows } = countFrequencies(clauses);
    expect(size).toBe(9);
    expect(rows.map(({ form, frequency }) => [form, frequency])).toEqual([
      ['we', 3],
      ['met', 2],
      ['again', 1],
      ['in', 1],
      ['meet', 1],
      ['times', 1],
    ]);
  });

  it('takes a span of years for a number and what has a letter in it for a word', () => {
    const { rows } = countFrequencies(countedClauses([{ text: 'From 2018-2028 the G20 met 3 times.' }]));
    expect(rows.map(({ form }) => form)).toEqual(['from', 'g20', 'met', 'the', 'times']);
  });

  it('counts numbers when asked to, and still not the printed number', () => {
    const { size, rows } = countFrequencies(clauses, { length: 1, numbers: true });
    expect(size).toBe(11);
    expect(rows.map(({ form }) => form)).toEqual(expect.arrayContaining(['2019', '27']));
    expect(rows.map(({ form }) => form)).not.toContain('7');
  });

  it('says how often a word would stand in a million, and in how many clauses it does', () => {
    const [first] = countFrequencies(clauses).rows;
    expect(first).toMatchObject({ form: 'we', clauseCount: 2 });
    expect(first?.perMillion).toBeCloseTo(3e6 / 9, 6);
  });

  it.each([
    [2, false, ['we met', 'met again', 'we meet']],
    [2, true, ['we met', '2019 we', '27 times', 'in 2019', 'meet 27', 'met again', 'we meet']],
    [3, false, ['we met again']],
    [5, false, []],
  ])('takes %d words in a row (numbers: %s) over no comma and no uncounted number', (length, numbers, expected) => {
    const { rows } = countFrequencies(clauses, { length, numbers });
    expect(rows.map(({ form }) => form).sort()).toEqual([...expected].sort());
  });
});

describe('wordRuns', () => {
  it('knows where each row stands in the clause', () => {
    const [clause] = clauses;
    const runs = clause === undefined ? [] : wordRuns(clause, { length: 2, numbers: false });
    expect(runs.map(({ first, last }) => clause?.text.slice(first.start, last.end))).toEqual([
      'we met',
      'we met',
      'met again',
    ]);
  });
});

describe('formFilter', () => {
  it.each([
    ['', 'anything', true],
    ['  ', 'anything', true],
    ['port', 'support', true],
    ['PORT', 'support', true],
    ['鼓勵', '鼓励', true],
    ['port', 'sport of', true],
    ['port', 'trade', false],
    ['support*', 'supporting', true],
    ['support*', 'we support', false],
    ['*ing', 'encouraging', true],
    ['*ing', 'ingot', false],
    ['s?pport', 'support', true],
    ['s?pport', 'spport', false],
    ['?', '合', true],
    ['?', '合作', false],
    ['*合*作*', '国际合作', true],
    ['a*b*c', 'aXbYbZc', true],
    ['a*b*c', 'aXbYbZ', false],
    ['*', '', true],
  ])('%j keeps %j: %s', (typed, form, expected) => {
    expect(formFilter(typed)(form)).toBe(expected);
  });

  it('is done with a filter made to run away', () => {
    expect(formFilter(`${'*a'.repeat(60)}b`)('a'.repeat(2_000))).toBe(false);
  });
});

describe('compareFrequencies', () => {
  const here = countFrequencies(countedClauses([{ text: 'trade trade trade peace' }]));
  const there = countFrequencies(countedClauses([{ text: 'peace peace law law law law' }]));

  it('says which way each word points, with both relative frequencies', () => {
    const { rows, size, otherSize } = compareFrequencies(here, there);
    expect([size, otherSize]).toEqual([4, 6]);
    const byForm = new Map(rows.map(row => [row.form, row]));
    expect(byForm.get('trade')).toMatchObject({ frequency: 3, otherFrequency: 0, direction: 'more' });
    expect(byForm.get('law')).toMatchObject({ frequency: 0, otherFrequency: 4, direction: 'less' });
    expect(byForm.get('peace')?.direction).toBe('less');
    expect(byForm.get('trade')?.perMillion).toBeCloseTo(750_000, 6);
    // By hand: 2·3·ln(3 / (4·3/10)) and log2((3/4) / (0.5/6)).
    expect(byForm.get('trade')?.logLikelihoodTwoTerm).toBeCloseTo(6 * Math.log(2.5), 9);
    expect(byForm.get('trade')?.logRatio).toBeCloseTo(Math.log2(9), 9);
  });

  it('calls equal relative frequencies the same', () => {
    const twice = countFrequencies(countedClauses([{ text: 'trade trade trade peace trade trade trade peace' }]));
    expect(compareFrequencies(here, twice).rows.map(({ direction }) => direction)).toEqual(['same', 'same']);
  });

  it('has no rows where one of the texts has no words', () => {
    const none = countFrequencies([]);
    expect(compareFrequencies(here, none)).toEqual({ size: 4, otherSize: 0, rows: [] });
    expect(compareFrequencies(none, here)).toEqual({ size: 0, otherSize: 4, rows: [] });
  });
});

describe('packPlaces', () => {
  it.each([
    [[]],
    [[{ clauseId: 'a', ranges: [{ start: 1, end: 3 }] }]],
    [
      [
        {
          clauseId: 'a',
          ranges: [
            { start: 0, end: 2 },
            { start: 4, end: 9 },
          ],
        },
        { clauseId: 'b', ranges: [{ start: 7, end: 8 }] },
      ],
    ],
  ])('is undone by unpackPlaces', found => {
    expect(unpackPlaces(packPlaces(found))).toEqual(found);
  });

  it('leaves out clauses without a place', () => {
    expect(unpackPlaces(packPlaces([{ clauseId: 'a', ranges: [] }]))).toEqual([]);
  });
});
