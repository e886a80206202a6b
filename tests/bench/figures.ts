/** The middle of some numbers; the lower of the two middle ones when their count is even. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** The least of the numbers that at least this share of them does not exceed; `share` from 0 to 1. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** A table on standard output, the first row its head. Columns but the first are set flush right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)));
  const [head = [], ...body] = rows;
  console.log(line(head).join('  '));
  console.log(widths.map(width => '-'.repeat(width)).join('  '));
  for (const row of body) console.log(line(row).join('  '));
}

/** One number as a multiple of another. */
export function ratio(ours: number, theirs: number): string {
  return `${(ours / theirs).toFixed(2)} ×`;
}

/** What something took, in ms: by the clock, and of the processor (all threads), which other work of the machine does not lengthen. */
export interface Taken {
  readonly clock: number;
  readonly processor: number;
}

/** Run something and say what it took. */
export async function timed(work: () => unknown): Promise<Taken> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1_000 };
}
