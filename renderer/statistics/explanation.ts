import type { MeasureName } from './measure-names';

/** How one figure was made: the measure, its formula, and the formula with the very counts in it. */
export interface Explanation {
  readonly measure: MeasureName;
  /** What the figure is of: a word, a part. */
  readonly of: string;
  readonly formula: string;
  /** The formula with its counts, ending in the value; one line or more. */
  readonly filled: readonly string[];
  /** Paper or page that the measure is taken from; `null` for a plain count. */
  readonly source: string | null;
}

/** A count as it is, any other number with so many decimals. */
export function shown(value: number, decimals = 2): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) > 0 && Math.abs(value) < 0.001 ? value.toExponential(1) : value.toFixed(decimals);
}

/** A line such as `2·17 / (78 + 25) = 0.33`. */
export function equation(left: string, value: number, decimals = 4): string {
  return `${left} = ${shown(value, decimals)}`;
}
