import type { AlignmentLink } from '../../../corpus/model/alignment-link';
import type { Clause } from '../../../corpus/model/clause';

/** Gale & Church (1993), table 5, as NLTK has it. */
const shapes = [
  { zh: 1, en: 1, prior: 0.89 },
  { zh: 1, en: 0, prior: 0.0099 },
  { zh: 0, en: 1, prior: 0.0099 },
  { zh: 2, en: 1, prior: 0.089 },
  { zh: 1, en: 2, prior: 0.089 },
  { zh: 2, en: 2, prior: 0.011 },
];
const variance = 6.8;

/**
 * Alignment by length alone, the baseline: Gale & Church (1993) with their priors and variance, and the ratio of
 * lengths taken from the totals of both texts. The whole table is searched.
 */
export function alignByLength(zh: readonly Clause[], en: readonly Clause[]): AlignmentLink[] {
  const lengths = { zh: zh.map(one => one.text.length), en: en.map(one => one.text.length) };
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const ratio = sum(lengths.en) / Math.max(1, sum(lengths.zh));
  const width = en.length + 1;
  const costs = new Float64Array((zh.length + 1) * width).fill(Infinity);
  const steps = new Uint8Array(costs.length);
  costs[0] = 0;
  for (let cell = 1; cell < costs.length; cell += 1) {
    const [row, column] = [Math.floor(cell / width), cell % width];
    shapes.forEach((shape, step) => {
      if (shape.zh > row || shape.en > column) return;
      const zhLength = sum(lengths.zh.slice(row - shape.zh, row));
      const enLength = sum(lengths.en.slice(column - shape.en, column));
      const cost =
        (costs[cell - shape.zh * width - shape.en] ?? Infinity) -
        Math.log(shape.prior) +
        lengthCost(zhLength, enLength, ratio);
      if (cost >= (costs[cell] ?? Infinity)) return;
      costs[cell] = cost;
      steps[cell] = step;
    });
  }
  return wayBack(steps, { zh, en });
}

function wayBack(steps: Uint8Array, { zh, en }: { zh: readonly Clause[]; en: readonly Clause[] }): AlignmentLink[] {
  const links: AlignmentLink[] = [];
  for (let [row, column] = [zh.length, en.length]; row > 0 || column > 0;) {
    const shape = shapes[steps[row * (en.length + 1) + column] ?? 0] ?? { zh: 1, en: 1 };
    const ids = (clauses: readonly Clause[], end: number, count: number): string[] =>
      clauses.slice(end - count, end).map(one => one.id);
    const link = { zh: ids(zh, row, shape.zh), en: ids(en, column, shape.en) };
    links.push({ ...link, sentences: [], score: 1, origin: 'length', locked: false });
    [row, column] = [row - shape.zh, column - shape.en];
  }
  return links.reverse();
}

function lengthCost(zh: number, en: number, ratio: number): number {
  if (zh === 0 && en === 0) return 0;
  const mean = (zh + en / ratio) / 2;
  const delta = Math.abs(zh * ratio - en) / Math.sqrt(mean * variance);
  return -Math.log(Math.max(1e-300, 2 * upperTail(delta)));
}

/** 1 − Φ(z), by Abramowitz & Stegun 26.2.17. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const density = 0.3989422804014327 * Math.exp((-z * z) / 2);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return density * series;
}
