import type { CountedClause } from './counted-clause';
import { chosenTokens, wordRuns } from './word-runs';
import type { WordChoice } from './word-runs';

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
  /** Tokens counted: words, and numbers where they were wanted. */
  readonly size: number;
  /** Most frequent first, then by code point. */
  readonly rows: readonly FrequencyRow[];
}

/**
 * Count the word forms of some clauses, or rows of words that stand one after the other in a clause.
 *
 * Nothing but white space may part the words of a row: a comma ends it.
 *
 * @param choice one word at a time and no numbers when it is not said
 */
export function countFrequencies(
  clauses: readonly CountedClause[],
  choice: WordChoice = { length: 1, numbers: false },
): FrequencyList {
  const frequencies = new Map<string, { frequency: number; clauseCount: number; lastClause: number }>();
  let size = 0;
  clauses.forEach((clause, ordinal) => {
    size += chosenTokens(clause, choice).length;
    for (const { form } of wordRuns(clause, choice)) {
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

/** By code point: what breaks every tie. */
export function compareForms(one: { readonly form: string }, other: { readonly form: string }): number {
  return one.form < other.form ? -1 : Number(one.form > other.form);
}
