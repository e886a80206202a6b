import { countedTokens, wordForm } from './counted-clause';
import type { CountedClause } from './counted-clause';
import { keynessFourTerm, keynessTwoTerm, logRatio, simpleMaths } from './keyness-measures';

/** A word form, or several in a row, and how often it stands in a text. */
export interface FrequencyRow {
  /** Folded. Words of a longer row are parted by spaces, Chinese ones too. */
  readonly form: string;
  readonly frequency: number;
  readonly perMillion: number;
  /** Clauses that have it. */
  readonly clauseCount: number;
}

export interface FrequencyList {
  /** Tokens counted: words and numbers. */
  readonly size: number;
  /** Most frequent first, then by code point. */
  readonly rows: readonly FrequencyRow[];
}

/**
 * Count the word forms of some clauses, or rows of `length` words that stand one after the other in a clause.
 *
 * Nothing but white space may part the words of a row: a comma ends it.
 *
 * @param length words in a row, from 1
 */
export function countFrequencies(clauses: readonly CountedClause[], length = 1): FrequencyList {
  const frequencies = new Map<string, { frequency: number; clauseCount: number; lastClause: number }>();
  let size = 0;
  clauses.forEach((clause, ordinal) => {
    size += countedTokens(clause).length;
    for (const form of rowsOf(clause, length)) {
      const known = frequencies.get(form);
      if (known === undefined) frequencies.set(form, { frequency: 1, clauseCount: 1, lastClause: ordinal });
      else {
        known.frequency++;
        if (known.lastClause !== ordinal) known.clauseCount++;
        known.lastClause = ordinal;
      }
    }
  });
  const rows = [...frequencies].map(([form, { frequency, clauseCount }]) => ({
    form,
    frequency,
    perMillion: (frequency * 1e6) / size,
    clauseCount,
  }));
  return { size, rows: rows.sort((one, other) => other.frequency - one.frequency || compareForms(one, other)) };
}

function compareForms(one: { readonly form: string }, other: { readonly form: string }): number {
  return one.form < other.form ? -1 : Number(one.form > other.form);
}

function rowsOf(clause: CountedClause, length: number): string[] {
  const rows: string[] = [];
  let run: string[] = [];
  for (const token of clause.tokens) {
    if (token.kind === 'punctuation') run = [];
    else {
      run.push(wordForm(clause, token));
      if (run.length > length) run.shift();
      if (run.length === length) rows.push(run.join(' '));
    }
  }
  return rows;
}

/** A word form that is more, or less, frequent in one text than in another. */
export interface KeywordRow {
  readonly form: string;
  readonly frequency: number;
  readonly otherFrequency: number;
  readonly logLikelihoodTwoTerm: number;
  readonly logLikelihoodFourTerm: number;
  readonly logRatio: number;
  readonly simpleMaths: number;
}

export interface KeywordList {
  readonly size: number;
  readonly otherSize: number;
  /** Most telling first: by two-term log-likelihood, whichever way it points. */
  readonly rows: readonly KeywordRow[];
}

/**
 * Compare the word forms of two texts.
 *
 * @param least forms with fewer occurrences in both together are left out
 */
export function compareFrequencies(here: FrequencyList, there: FrequencyList, least = 1): KeywordList {
  const counts = new Map<string, [number, number]>();
  for (const { form, frequency } of here.rows) counts.set(form, [frequency, 0]);
  for (const { form, frequency } of there.rows) counts.set(form, [counts.get(form)?.[0] ?? 0, frequency]);
  const rows: KeywordRow[] = [];
  for (const [form, [frequency, otherFrequency]] of counts) {
    if (frequency + otherFrequency < least) continue;
    const four = { frequency, size: here.size, otherFrequency, otherSize: there.size };
    rows.push({
      form,
      frequency,
      otherFrequency,
      logLikelihoodTwoTerm: keynessTwoTerm(four),
      logLikelihoodFourTerm: keynessFourTerm(four),
      logRatio: logRatio(four),
      simpleMaths: simpleMaths(four),
    });
  }
  rows.sort(
    (one, other) =>
      Math.abs(other.logLikelihoodTwoTerm) - Math.abs(one.logLikelihoodTwoTerm) || compareForms(one, other),
  );
  return { size: here.size, otherSize: there.size, rows };
}
