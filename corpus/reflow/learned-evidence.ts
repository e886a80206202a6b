import type { PrintedLine } from './printed-line';

/** A habit by which a file may mark its paragraphs: a name for what is seen between two lines. */
type Habit = (line: PrintedLine, next: PrintedLine) => string;

interface HabitTable {
  readonly habit: Habit;
  /** What is believed before a file is looked at: counts of [paragraph ends, goes on] for each sight. */
  readonly prior: Readonly<Record<string, readonly [number, number]>>;
}

const unseen: readonly [number, number] = [0.5, 0.5];

const habits: readonly HabitTable[] = [
  { habit: line => (line.endsInSpace ? 'space' : 'none'), prior: { space: [1, 1], none: [1, 1] } },
  {
    habit: (line, next) => (next.page === line.page ? String(Math.min(next.gap, 4)) : 'page'),
    prior: { '0': [2, 6], '1': [3, 0.3], '2': [2, 0.3], '3': [1, 0.3], '4': [1, 0.3], page: [1, 1] },
  },
  {
    habit: (_line, next) => indentSight(next.indent),
    prior: { '0': [2, 4], '1': [0.5, 0.5], '2': [1.5, 0.7], '4': [2, 0.7], '8': [1, 0.7], far: [1, 0.5] },
  },
  {
    habit: (line, next) => (next.indent > line.indent + 1 ? 'deeper' : next.indent < line.indent - 1 ? 'out' : 'same'),
    prior: { deeper: [2, 0.7], out: [1, 1.5], same: [3, 4] },
  },
  { habit: typeSight, prior: { same: [4, 6], other: [2, 0.3], unknown: [1, 1] } },
];

const rounds = 4;

/** Whether two lines are set alike: another size, or bold against plain. */
function typeSight({ geometry: line }: PrintedLine, { geometry: next }: PrintedLine): string {
  if (line === null || next === null) return 'unknown';
  const isOtherSize = Math.abs(line.fontSize - next.fontSize) > line.fontSize * 0.08;
  return isOtherSize || line.bold !== next.bold ? 'other' : 'same';
}

function indentSight(indent: number): string {
  if (indent <= 1) return String(indent);
  if (indent <= 3) return '2';
  if (indent <= 5) return '4';
  return indent <= 10 ? '8' : 'far';
}

/**
 * Learn what trailing spaces, blank lines and indents mean in this file, from the pairs of lines that margin,
 * punctuation and numbering already decide, and add it to their evidence (expectation–maximisation on naive
 * Bayes; Nigam et al. 2000, Machine Learning 39). A habit that says nothing here comes out with no weight.
 */
export function addLearnedEvidence(lines: readonly PrintedLine[], fixed: readonly number[]): number[] {
  const sights = habits.map(({ habit }) =>
    fixed.map((_, ordinal) => {
      const line = lines[ordinal];
      const next = lines[ordinal + 1];
      return line === undefined || next === undefined ? '' : habit(line, next);
    }),
  );
  const tight = isTight(lines);
  const known = fixed.map((evidence, pair) => evidence + (tight ? blankLineEvidence(lines, pair) : 0));
  let total = known;
  for (let round = 0; round < rounds; round++) {
    const ends = total.map(evidence => 1 / (1 + Math.exp(-evidence)));
    const weights = habits.map((table, ordinal) => weigh(table, sights[ordinal] ?? [], ends));
    total = known.map((evidence, pair) =>
      weights.reduce((sum, weight, ordinal) => sum + (weight.get(sights[ordinal]?.[pair] ?? '') ?? 0), evidence),
    );
  }
  return total;
}

const leastTightShare = 0.25;
const blankLine = 2;

/** Whether lines mostly follow each other without a blank one, so that a blank line means something. */
function isTight(lines: readonly PrintedLine[]): boolean {
  const tight = lines.filter((line, ordinal) => ordinal > 0 && line.gap === 0).length;
  return tight >= (lines.length - 1) * leastTightShare;
}

/** One or two blank lines end a paragraph; longer runs may be the end of a page. */
function blankLineEvidence(lines: readonly PrintedLine[], pair: number): number {
  const next = lines[pair + 1];
  if (next === undefined || next.page !== lines[pair]?.page) return 0;
  return next.gap === 1 || next.gap === 2 ? blankLine : 0;
}

/** Log likelihood ratio of each sight. */
function weigh(table: HabitTable, sights: readonly string[], ends: readonly number[]): Map<string, number> {
  const counts = new Map(Object.entries(table.prior).map(([sight, [end, on]]) => [sight, { end, on }]));
  sights.forEach((sight, pair) => {
    const count = counts.get(sight) ?? { end: unseen[0], on: unseen[1] };
    counts.set(sight, count);
    count.end += ends[pair] ?? 0;
    count.on += 1 - (ends[pair] ?? 0);
  });
  let endSum = 0;
  let onSum = 0;
  for (const { end, on } of counts.values()) {
    endSum += end;
    onSum += on;
  }
  return new Map([...counts].map(([sight, { end, on }]) => [sight, Math.log(end / endSum) - Math.log(on / onSum)]));
}
