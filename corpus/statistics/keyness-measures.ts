import { contingency, logLikelihood } from './association';

/** How often something stands in a text and in another it is compared with, and how large they are, in tokens. */
export interface TwoFrequencies {
  readonly frequency: number;
  readonly size: number;
  readonly otherFrequency: number;
  readonly otherSize: number;
}

/** Log-likelihood of 5 %, 1 %, 0.1 % and 0.01 % chance (χ² with one degree of freedom). */
export const criticalValues = [3.84, 6.63, 10.83, 15.13] as const;

/**
 * Log-likelihood over the two cells that have the word; negative when it is rarer here than there.
 *
 * @see Rayson & Garside 2000; https://ucrel.lancs.ac.uk/llwizard.html
 */
export function keynessTwoTerm(counts: TwoFrequencies): number {
  const { frequency, size, otherFrequency, otherSize } = counts;
  const share = (frequency + otherFrequency) / (size + otherSize);
  const value = 2 * (term(frequency, size * share) + term(otherFrequency, otherSize * share));
  return frequency / size < otherFrequency / otherSize ? -value : value;
}

function term(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}

/** Log-likelihood over all four cells (Dunning 1993); negative when the word is rarer here than there. */
export function keynessFourTerm(counts: TwoFrequencies): number {
  const { frequency, size, otherFrequency, otherSize } = counts;
  return logLikelihood(contingency(frequency, size, frequency + otherFrequency, size + otherSize));
}

/**
 * How many doublings more frequent it is here, `log2((a/c)/(b/d))`, with half an occurrence in the place of none.
 *
 * @see Hardie 2014, Log Ratio: an informal introduction, CASS
 */
export function logRatio(counts: TwoFrequencies): number {
  const here = (counts.frequency || 0.5) / counts.size;
  const there = (counts.otherFrequency || 0.5) / counts.otherSize;
  return Math.log2(here / there);
}

/**
 * `(fpm₁ + k)/(fpm₂ + k)`, frequencies per million; a larger k favours common words.
 *
 * @see Kilgarriff 2009, Simple maths for keywords, Corpus Linguistics
 */
export function simpleMaths(counts: TwoFrequencies, k = 100): number {
  const here = (counts.frequency * 1e6) / counts.size;
  const there = (counts.otherFrequency * 1e6) / counts.otherSize;
  return (here + k) / (there + k);
}
