import type { FrequencyRow } from '../../corpus/statistics/frequency-list';
import { equation, type Explanation } from './explanation';

/** How a figure of a frequency list was made. */
export function explainFrequency(
  figure: 'perMillion' | 'frequency' | 'clauses',
  row: FrequencyRow,
  size: number,
): Explanation {
  const filled = {
    perMillion: equation(`1 000 000·${row.frequency} / ${size}`, row.perMillion, 1),
    frequency: `f = ${row.frequency},  N = ${size}`,
    clauses: String(row.clauseCount),
  };
  const formula = { perMillion: '1 000 000·f / N', frequency: 'f', clauses: 'n' };
  return { measure: figure, of: row.form, formula: formula[figure], filled: [filled[figure]], source: null };
}
