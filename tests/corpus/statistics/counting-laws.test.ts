import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contingency, expectedCounts, logDice, logLikelihood } from '../../../corpus/statistics/association';
import { findCollocates } from '../../../corpus/statistics/collocates';
import { writeConcordance } from '../../../corpus/statistics/concordance';
import { comparerOf, sortPlaces } from '../../../corpus/statistics/concordance-order';
import type { ConcordanceSort } from '../../../corpus/statistics/concordance-order';
import { wordForm } from '../../../corpus/statistics/counted-clause';
import { countFrequencies } from '../../../corpus/statistics/frequency-list';
import { keynessFourTerm, keynessTwoTerm, logRatio } from '../../../corpus/statistics/keyness-measures';
import { nodeTokens } from '../../../corpus/statistics/node-places';
import { disperseNode } from '../../../corpus/statistics/node-dispersion';
import { drawSample } from '../../../corpus/statistics/random-sample';
import { wordRuns } from '../../../corpus/statistics/word-runs';
import { countedClauses, placesOf } from '../../helpers/counted-clauses';

const word = fc.constantFrom('we', 'support', 'open', 'trade', 'peace', 'law', '2019', '12');
const sign = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '; ');
const text = fc
  .tuple(fc.constantFrom('', '3. '), fc.array(fc.tuple(word, sign), { minLength: 1, maxLength: 14 }))
  .map(([label, words]) => label + words.flat().join(''));
const texts = fc
  .array(fc.record({ text, section: fc.constantFrom('one', 'two', 'three') }), { minLength: 1, maxLength: 8 })
  .map(countedClauses);
const reach = fc.record({
  left: fc.nat({ max: 4 }),
  right: fc.nat({ max: 4 }),
  within: fc.constantFrom('clause' as const, 'sentence' as const),
});
const sortKey: fc.Arbitrary<ConcordanceSort> = fc.record({
  side: fc.constantFrom('left' as const, 'right' as const, 'node' as const),
  distance: fc.integer({ min: 1, max: 5 }),
  order: fc.constantFrom('pinyin' as const, 'strokes' as const, 'code-point' as const, 'alphabet' as const),
});
const all = { window: 5, unit: 'word' as const, sort: [], sample: null, offset: 0, limit: 1_000 };
const runs = { numRuns: 120 };

describe('counts', () => {
  it('of all words add up to the size of the text, and their clauses to no more', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (clauses, numbers) => {
        const { size, rows } = countFrequencies(clauses, { length: 1, numbers });
        expect(rows.reduce((sum, row) => sum + row.frequency, 0)).toBe(size);
        for (const row of rows) expect(row.clauseCount).toBeLessThanOrEqual(row.frequency);
      }),
      runs,
    );
  });

  it('of rows of words are the places where those words stand', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 4 }), (clauses, length) => {
        const choice = { length, numbers: false };
        for (const clause of clauses) {
          for (const { form, first, last } of wordRuns(clause, choice)) {
            expect(first.start).toBeGreaterThanOrEqual(clause.bodyStart);
            expect(clause.text.slice(first.start, last.end).toLowerCase()).toBe(form);
          }
        }
      }),
      runs,
    );
  });

  it('of collocates add up to the words in windows, and each leads to lines that have it', () => {
    fc.assert(
      fc.property(texts, reach, (clauses, { left, right, within }) => {
        const found = placesOf(clauses, 'trade');
        const options = { left, right, within, leastJoint: 1, leastFrequency: 1, sort: 'logDice' as const };
        const table = findCollocates(found, clauses, options);
        expect(table.rows.reduce((sum, row) => sum + row.joint, 0)).toBe(table.windowSize);
        for (const row of table.rows) {
          expect(row.jointLeft + row.jointRight).toBe(row.joint);
          expect(row.joint).toBeLessThanOrEqual(row.frequency);
          const { lines } = writeConcordance(found, { ...all, near: { form: row.form, left, right, within } });
          const places = new Set(
            lines.flatMap(line => (line.collocates ?? []).map(({ start }) => `${line.clauseId} ${start}`)),
          );
          expect(places.size).toBe(row.joint);
        }
      }),
      runs,
    );
  });

  it('of the parts of a dispersion add up to the whole, and its measures stay within their bounds', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('section' as const, 'work' as const, 'clause' as const), (clauses, kind) => {
        const dispersion = disperseNode(placesOf(clauses, 'trade'), clauses, kind);
        expect(dispersion.parts.reduce((sum, part) => sum + part.frequency, 0)).toBe(dispersion.frequency);
        expect(dispersion.parts.reduce((sum, part) => sum + part.size, 0)).toBe(dispersion.size);
        expect(dispersion.partPositions.flat()).toHaveLength(dispersion.frequency);
        for (const measure of [dispersion.dp, dispersion.dpNorm]) {
          if (measure !== null) expect(measure).toBeGreaterThanOrEqual(0);
          if (measure !== null) expect(measure).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      runs,
    );
  });
});

describe('writeConcordance', () => {
  it('writes lines that are cut from their clauses, in windows that hold the node word', () => {
    fc.assert(
      fc.property(
        texts,
        fc.nat({ max: 6 }),
        fc.constantFrom('word' as const, 'character' as const),
        (clauses, window, unit) => {
          const { lines, total } = writeConcordance(placesOf(clauses, 'open'), { ...all, window, unit });
          expect(lines).toHaveLength(total);
          for (const { clauseId, left, nodeWord, right, range } of lines) {
            const clause = clauses.find(one => one.clauseId === clauseId);
            expect(nodeWord).toBe('open');
            expect(clause?.text.slice(range.start - left.length, range.end + right.length)).toBe(
              left + nodeWord + right,
            );
            expect(range.start - left.length).toBeGreaterThanOrEqual(clause?.bodyStart ?? 0);
          }
        },
      ),
      runs,
    );
  });
});

describe('sortPlaces', () => {
  it('is stable, loses no place, and puts them as a plain comparison of all keys does', () => {
    fc.assert(
      fc.property(texts, fc.array(sortKey, { maxLength: 3 }), (clauses, keys) => {
        const places = placesOf(clauses, 'we').flatMap(({ clause, ranges }) =>
          ranges.map(range => ({ clause, range })),
        );
        const wordAt = (place: (typeof places)[number], { side, distance }: ConcordanceSort) => {
          if (side === 'node') return 'we';
          const { tokens, first, end } = nodeTokens(place.clause, place.range);
          const token = tokens[side === 'left' ? first - distance : end - 1 + distance];
          return token === undefined ? '' : wordForm(place.clause, token);
        };
        const plain = [...places].sort((one, other) => {
          for (const key of keys) {
            const difference = comparerOf(key.order)(wordAt(one, key), wordAt(other, key));
            if (difference !== 0) return difference;
          }
          return 0;
        });
        expect(sortPlaces(places, keys)).toEqual(plain);
      }),
      runs,
    );
  });
});

describe('drawSample', () => {
  it('draws so many, each once, in their order', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 70 }), fc.integer(), (count, size, seed) => {
        const drawn = drawSample([...Array(count).keys()], size, seed);
        expect(drawn).toHaveLength(Math.min(count, size));
        expect([...new Set(drawn)].sort((one, other) => one - other)).toEqual(drawn);
      }),
      runs,
    );
  });
});

describe('measures', () => {
  const table = fc
    .record({
      o11: fc.integer({ min: 1, max: 50 }),
      a: fc.nat({ max: 200 }),
      b: fc.nat({ max: 200 }),
      c: fc.nat({ max: 2_000 }),
    })
    .map(({ o11, a, b, c }) => ({ o11, o12: a, o21: b, o22: c + 1 }));

  it('of association are the same whichever of the two words is the node word', () => {
    fc.assert(
      fc.property(table, ({ o11, o12, o21, o22 }) => {
        expect(logLikelihood({ o11, o12: o21, o21: o12, o22 })).toBeCloseTo(logLikelihood({ o11, o12, o21, o22 }), 8);
        expect(logDice(o11, o11 + o12, o11 + o21)).toBe(logDice(o11, o11 + o21, o11 + o12));
        expect(logDice(o11, o11 + o12, o11 + o21)).toBeLessThanOrEqual(14);
      }),
      runs,
    );
  });

  it('expect counts that add up to those observed', () => {
    fc.assert(
      fc.property(table, cells => {
        const { e11, e12, e21, e22 } = expectedCounts(cells);
        expect(e11 + e12 + e21 + e22).toBeCloseTo(cells.o11 + cells.o12 + cells.o21 + cells.o22, 6);
        const again = contingency(cells.o11, cells.o11 + cells.o12, cells.o11 + cells.o21, e11 + e12 + e21 + e22);
        expect(again.o22).toBeCloseTo(cells.o22, 6);
      }),
      runs,
    );
  });

  it('of keyness change nothing but their sign when the texts change places', () => {
    const counts = fc
      .record({
        a: fc.nat({ max: 90 }),
        b: fc.nat({ max: 90 }),
        c: fc.integer({ min: 100, max: 9_000 }),
        d: fc.integer({ min: 100, max: 9_000 }),
      })
      .filter(({ a, b }) => a + b > 0);
    fc.assert(
      fc.property(counts, ({ a, b, c, d }) => {
        const here = { frequency: a, size: c, otherFrequency: b, otherSize: d };
        const there = { frequency: b, size: d, otherFrequency: a, otherSize: c };
        expect(keynessTwoTerm(here) + keynessTwoTerm(there)).toBeCloseTo(
          a * d === b * c ? 2 * keynessTwoTerm(here) : 0,
          6,
        );
        expect(Math.abs(keynessFourTerm(here))).toBeCloseTo(Math.abs(keynessFourTerm(there)), 6);
        expect(logRatio(here)).toBeCloseTo(-logRatio(there), 9);
      }),
      runs,
    );
  });
});
