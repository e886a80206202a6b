/**
 * A contingency table of two events: `o11` both, `o12` the first without the second, `o21` the second without the
 * first, `o22` neither.
 */
export interface Contingency {
  readonly o11: number;
  readonly o12: number;
  readonly o21: number;
  readonly o22: number;
}

/** The table for joint count `o11`, row total `r1`, column total `c1` and grand total `n`. */
export function contingency(o11: number, r1: number, c1: number, n: number): Contingency {
  return { o11, o12: r1 - o11, o21: c1 - o11, o22: n - r1 - c1 + o11 };
}

interface ExpectedCounts {
  readonly e11: number;
  readonly e12: number;
  readonly e21: number;
  readonly e22: number;
}

/** The counts to be expected if the two events had nothing to do with each other. */
export function expectedCounts(table: Contingency): ExpectedCounts {
  const r1 = table.o11 + table.o12;
  const r2 = table.o21 + table.o22;
  const c1 = table.o11 + table.o21;
  const c2 = table.o12 + table.o22;
  const n = r1 + r2;
  return { e11: (r1 * c1) / n, e12: (r1 * c2) / n, e21: (r2 * c1) / n, e22: (r2 * c2) / n };
}

/**
 * Log-likelihood over all four cells, `2·Σ O·ln(O/E)`, negative when the events avoid each other.
 *
 * @see Dunning 1993, Computational Linguistics 19(1), 61–74
 */
export function logLikelihood(table: Contingency): number {
  const { e11, e12, e21, e22 } = expectedCounts(table);
  const sum = term(table.o11, e11) + term(table.o12, e12) + term(table.o21, e21) + term(table.o22, e22);
  return table.o11 < e11 ? -2 * sum : 2 * sum;
}

function term(observed: number, expected: number): number {
  return observed <= 0 ? 0 : observed * Math.log(observed / expected);
}

/** Mutual information, `log2(O11/E11)`. @see Church & Hanks 1990, Computational Linguistics 16(1) */
export function mutualInformation(table: Contingency): number {
  return Math.log2(table.o11 / expectedCounts(table).e11);
}

/** MI with the joint count cubed, `log2(O11³/E11)`: less given to rare words. @see Daille 1994 */
export function cubedMutualInformation(table: Contingency): number {
  return Math.log2(table.o11 ** 3 / expectedCounts(table).e11);
}

/** `(O11 − E11)/√O11`. @see Church, Gale, Hanks & Hindle 1991 */
export function tScore(table: Contingency): number {
  return (table.o11 - expectedCounts(table).e11) / Math.sqrt(table.o11);
}

/**
 * `14 + log2(2·f(x,y)/(f(x)+f(y)))`: at most 14, and the same whatever the size of the corpus.
 *
 * @see Rychlý 2008, RASLAN, 6–9
 */
export function logDice(joint: number, first: number, second: number): number {
  return 14 + Math.log2((2 * joint) / (first + second));
}

/**
 * Two-sided p of Fisher's exact test: the chance of a table as unlikely as this one, or unlikelier, with the same
 * totals. For small counts, where log-likelihood promises too much.
 *
 * @see Fisher 1934, Statistical Methods for Research Workers, 5th ed., § 21.02
 */
export function fisherExact(table: Contingency): number {
  const r1 = table.o11 + table.o12;
  const r2 = table.o21 + table.o22;
  const c1 = table.o11 + table.o21;
  const constant = logFactorial(r1) + logFactorial(r2) + logFactorial(c1) + logFactorial(r1 + r2 - c1);
  const total = constant - logFactorial(r1 + r2);
  const logChance = (o11: number) =>
    total - logFactorial(o11) - logFactorial(r1 - o11) - logFactorial(c1 - o11) - logFactorial(r2 - c1 + o11);
  const observed = logChance(table.o11);
  let chance = 0;
  for (let o11 = Math.max(0, c1 - r2); o11 <= Math.min(r1, c1); o11++) {
    const one = logChance(o11);
    // Tables just as likely come out a rounding error apart.
    if (one <= observed + 1e-7) chance += Math.exp(one);
  }
  return Math.min(1, chance);
}

const logFactorials = [0];

function logFactorial(n: number): number {
  if (n > 170) return stirling(n);
  for (let next = logFactorials.length; next <= n; next++) {
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next));
  }
  return logFactorials[n] ?? 0;
}

/** ln n! for large n (Stirling's series to 1/n⁵: an error below 1e-15 from 171 on). */
function stirling(n: number): number {
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + series;
}
