import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestChain } from '../../../corpus/align/anchor-chain';
import { bandAbout } from '../../../corpus/align/band';
import { beadShapes, type Bead } from '../../../corpus/align/beads';
import { bestPath } from '../../../corpus/align/best-path';

/** A score for every bead that depends on nothing but the bead and the seed. */
const scorerOf =
  (seed: number) =>
  (bead: Bead): number => {
    if (bead.zhCount === 0 || bead.enCount === 0) return 0;
    const mixed = Math.imul(bead.zhStart * 31 + bead.enStart * 17 + bead.zhCount * 7 + bead.enCount + seed, 0x9e3779b1);
    return (mixed >>> 0) / 2 ** 30 - 1;
  };

interface Ways {
  readonly best: number;
  /** Sum of the likelihoods of all ways. */
  readonly total: number;
}

/** Every way to the end, tried one by one. */
function tryAll([zh, en]: [number, number], [row, column]: [number, number], scorer: (bead: Bead) => number): Ways {
  if (row === zh && column === en) return { best: 0, total: 1 };
  let best = -Infinity;
  let total = 0;
  for (const shape of beadShapes) {
    if (row + shape.zh > zh || column + shape.en > en) continue;
    const step = shape.logPrior + scorer({ zhStart: row, zhCount: shape.zh, enStart: column, enCount: shape.en });
    const rest = tryAll([zh, en], [row + shape.zh, column + shape.en], scorer);
    best = Math.max(best, step + rest.best);
    total += Math.exp(step) * rest.total;
  }
  return { best, total };
}

const wholeBand = (zh: number, en: number): { lows: Int32Array; highs: Int32Array } => ({
  lows: new Int32Array(zh + 1),
  highs: new Int32Array(zh + 1).fill(en),
});
const scoreOf = (path: readonly Bead[], scorer: (bead: Bead) => number): number =>
  path.reduce((sum, bead) => {
    const shape = beadShapes.find(({ zh, en }) => zh === bead.zhCount && en === bead.enCount);
    return sum + (shape?.logPrior ?? -Infinity) + scorer(bead);
  }, 0);

describe('bestPath', () => {
  const sizes = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));

  it('finds the best of all ways', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ([zh, en], seed) => {
        const scorer = scorerOf(seed);
        const { best } = tryAll([zh, en], [0, 0], scorer);
        expect(scoreOf(bestPath(wholeBand(zh, en), scorer), scorer)).toBeCloseTo(best, 4);
      }),
    );
  });

  it('gives the first bead its share of the likelihood of all ways', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ([zh, en], seed) => {
        fc.pre(zh + en > 0);
        const scorer = scorerOf(seed);
        const [first] = bestPath(wholeBand(zh, en), scorer);
        if (!first) throw new Error('no path');
        const through =
          Math.exp(scoreOf([first], scorer)) * tryAll([zh, en], [first.zhCount, first.enCount], scorer).total;
        expect(first.probability).toBeCloseTo(through / tryAll([zh, en], [0, 0], scorer).total, 4);
      }),
    );
  });

  it('covers both sides once, in order, whatever band the anchors make', () => {
    const anchor = fc.record({ zh: fc.nat(59), en: fc.nat(59), weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(anchor, { maxLength: 10 }), fc.nat(), (anchors, seed) => {
        const chain = heaviestChain(anchors);
        const path = bestPath(bandAbout(chain, 60, 60), scorerOf(seed));
        let [zh, en] = [0, 0];
        for (const bead of path) {
          expect([bead.zhStart, bead.enStart]).toEqual([zh, en]);
          [zh, en] = [zh + bead.zhCount, en + bead.enCount];
        }
        expect([zh, en]).toEqual([60, 60]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('heaviestChain', () => {
  it('rises, and no rising chain weighs more', () => {
    const anchor = fc.record({ zh: fc.nat(5), en: fc.nat(5), weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(anchor, { maxLength: 8 }), anchors => {
        const rises = (chain: typeof anchors): boolean =>
          chain.every((one, place) => {
            const next = chain[place + 1];
            return !next || (one.zh < next.zh && one.en < next.en);
          });
        const weigh = (chain: readonly { weight: number }[]): number => chain.reduce((sum, one) => sum + one.weight, 0);
        const sorted = [...anchors].sort((one, other) => one.zh - other.zh || one.en - other.en);
        let heaviest = 0;
        for (let chosen = 0; chosen < 1 << sorted.length; chosen += 1) {
          const chain = sorted.filter((_, place) => (chosen >> place) & 1);
          if (rises(chain)) heaviest = Math.max(heaviest, weigh(chain));
        }
        const found = heaviestChain(anchors);
        expect(rises([...found])).toBe(true);
        expect(weigh(found)).toBe(heaviest);
      }),
    );
  });
});
