import { compareForms } from './frequency-list';
import type { FrequencyList } from './frequency-list';
import { keynessFourTerm, keynessTwoTerm, logRatio, simpleMaths } from './keyness-measures';

/** A word form that is more, or less, frequent in one text than in another. */
export interface KeywordRow {
  readonly form: string;
  readonly frequency: number;
  readonly otherFrequency: number;
  readonly perMillion: number;
  readonly otherPerMillion: number;
  /** Negative when it is rarer here than there. */
  readonly logLikelihoodTwoTerm: number;
  readonly logLikelihoodFourTerm: number;
  readonly logRatio: number;
  readonly simpleMaths: number;
  /** Whether it is more frequent here than there, less, or just as frequent. */
  readonly direction: 'more' | 'less' | 'same';
}

export interface KeywordList {
  readonly size: number;
  readonly otherSize: number;
  /** Most telling first: by two-term log-likelihood, whichever way it points. None when one of the texts has no words. */
  readonly rows: readonly KeywordRow[];
}

/**
 * Compare the word forms of two texts.
 *
 * @param least forms with fewer occurrences in both together are left out
 */
export function compareFrequencies(here: FrequencyList, there: FrequencyList, least = 1): KeywordList {
  const sizes = { size: here.size, otherSize: there.size };
  if (here.size === 0 || there.size === 0) return { ...sizes, rows: [] };
  const counts = new Map<string, [number, number]>();
  for (const { form, frequency } of here.rows) counts.set(form, [frequency, 0]);
  for (const { form, frequency } of there.rows) counts.set(form, [counts.get(form)?.[0] ?? 0, frequency]);
  const rows: KeywordRow[] = [];
  for (const [form, [frequency, otherFrequency]] of counts) {
    if (frequency + otherFrequency >= least) rows.push(toKeyword(form, { frequency, otherFrequency, ...sizes }));
  }
  rows.sort(
    (one, other) =>
      Math.abs(other.logLikelihoodTwoTerm) - Math.abs(one.logLikelihoodTwoTerm) || compareForms(one, other),
  );
  return { ...sizes, rows };
}

function toKeyword(form: string, counts: Parameters<typeof keynessTwoTerm>[0]): KeywordRow {
  const { frequency, size, otherFrequency, otherSize } = counts;
  const lead = frequency * otherSize - otherFrequency * size;
  return {
    form,
    frequency,
    otherFrequency,
    perMillion: (frequency * 1e6) / size,
    otherPerMillion: (otherFrequency * 1e6) / otherSize,
    logLikelihoodTwoTerm: keynessTwoTerm(counts),
    logLikelihoodFourTerm: keynessFourTerm(counts),
    logRatio: logRatio(counts),
    simpleMaths: simpleMaths(counts),
    direction: lead === 0 ? 'same' : lead > 0 ? 'more' : 'less',
  };
}
