import {
  contingency,
  cubedMutualInformation,
  expectedCounts,
  fisherExact,
  logDice,
  logLikelihood,
  mutualInformation,
  tScore,
} from './association';
import { countedTokens, wordForm } from './counted-clause';
import type { CountedClause } from './counted-clause';
import type { NodeClause } from './node-places';
import { wordWindow } from './word-window';
import type { WordReach, WordWindow } from './word-window';

export type CollocationMeasure = 'logDice' | 'logLikelihood' | 'mi' | 'mi3' | 't';

export interface CollocateOptions extends WordReach {
  /** Collocates with a smaller joint count, or a smaller frequency, are left out. */
  readonly leastJoint: number;
  readonly leastFrequency: number;
  readonly sort: CollocationMeasure;
}

/** A word near the node word, with every count that its measures are made of. */
export interface Collocate {
  readonly form: string;
  /** O11: tokens of this form in a window, each counted once though windows overlap. */
  readonly joint: number;
  readonly jointLeft: number;
  readonly jointRight: number;
  /** C1: tokens of this form in all clauses. */
  readonly frequency: number;
  readonly expected: number;
  readonly logDice: number;
  readonly logLikelihood: number;
  /** `null` when the joint count is below 3: too little to say. */
  readonly mi: number | null;
  readonly mi3: number;
  readonly t: number;
  /** Fisher's exact p where an expected count is below 5; `null` where log-likelihood is safe. */
  readonly fisherP: number | null;
}

export interface CollocateTable {
  /** Places of the node word. */
  readonly nodeFrequency: number;
  /** R1: tokens in windows, each counted once; the node word itself is in no window. */
  readonly windowSize: number;
  /** N: tokens of all clauses. */
  readonly size: number;
  readonly rows: readonly Collocate[];
}

/**
 * Find the words that keep company with the node word.
 *
 * @param found where the node word stands
 * @param all every clause that the frequencies are counted in, those of `found` included
 */
export function findCollocates(
  found: readonly NodeClause[],
  all: readonly CountedClause[],
  options: CollocateOptions,
): CollocateTable {
  const windows = new WindowCounts();
  for (const clause of found) windows.add(clause, options);
  const frequencies = new Map<string, number>();
  let size = 0;
  for (const clause of all) {
    for (const token of countedTokens(clause)) {
      const form = wordForm(clause, token);
      frequencies.set(form, (frequencies.get(form) ?? 0) + 1);
      size++;
    }
  }
  const nodeFrequency = found.reduce((sum, { ranges }) => sum + ranges.length, 0);
  const totals = { nodeFrequency, windowSize: windows.size, size };
  const rows: Collocate[] = [];
  for (const [form, [jointLeft, jointRight]] of windows.joint) {
    const frequency = frequencies.get(form) ?? 0;
    if (jointLeft + jointRight < options.leastJoint || frequency < options.leastFrequency) continue;
    rows.push(measure({ form, jointLeft, jointRight, frequency }, totals));
  }
  const value = (row: Collocate) => row[options.sort] ?? -Infinity;
  rows.sort((one, other) => value(other) - value(one) || (one.form < other.form ? -1 : 1));
  return { ...totals, rows };
}

/** Tokens in windows by form: left and right of the node word. */
class WindowCounts {
  readonly joint = new Map<string, [left: number, right: number]>();
  size = 0;

  add({ clause, ranges }: NodeClause, reach: CollocateOptions): void {
    const windows = ranges.map(range => wordWindow(clause, range, reach));
    for (const [at, side] of sidesOfTokens(windows)) {
      const token = windows[0]?.tokens[at];
      if (token === undefined) continue;
      const form = wordForm(clause, token);
      const counts = this.joint.get(form) ?? [0, 0];
      counts[side]++;
      this.joint.set(form, counts);
      this.size++;
    }
  }
}

/** Ordinals of the tokens in windows: 0 for one left of the node word, 1 for one right of it. */
function sidesOfTokens(windows: readonly WordWindow[]): Map<number, 0 | 1> {
  const sides = new Map<number, 0 | 1>();
  for (const { from, first, end, to } of windows) {
    for (let at = from; at < first; at++) if (!sides.has(at)) sides.set(at, 0);
    for (let at = end; at < to; at++) if (!sides.has(at)) sides.set(at, 1);
  }
  for (const { first, end } of windows) for (let at = first; at < end; at++) sides.delete(at);
  return sides;
}

type CollocateCounts = Pick<Collocate, 'form' | 'jointLeft' | 'jointRight' | 'frequency'>;

function measure(counts: CollocateCounts, totals: Omit<CollocateTable, 'rows'>): Collocate {
  const joint = counts.jointLeft + counts.jointRight;
  const table = contingency(joint, totals.windowSize, counts.frequency, totals.size);
  const expected = expectedCounts(table);
  const isSmall = Object.values(expected).some(count => count < 5);
  return {
    ...counts,
    joint,
    expected: expected.e11,
    logDice: logDice(joint, totals.nodeFrequency, counts.frequency),
    logLikelihood: logLikelihood(table),
    mi: joint < 3 ? null : mutualInformation(table),
    mi3: cubedMutualInformation(table),
    t: tScore(table),
    fisherP: isSmall ? fisherExact(table) : null,
  };
}
