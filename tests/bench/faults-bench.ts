import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskTrials } from './faults/disk-trials';
import { processTrials } from './faults/process-trials';
import type { Found, Trial } from './faults/trial';
import { printTable } from './figures';

/**
 * Every fault that we know how to make, done to the real app, and what came of it. `--only=WORDS` runs those whose
 * name has the words, `--patience=5` waits longer for everything. Ends with 1 when one did not hold.
 */
const only = process.argv.find(word => word.startsWith('--only='))?.split('=')[1] ?? '';
const scratch = mkdtempSync(join(tmpdir(), 'duidu-faults-'));
const rows: string[][] = [['fault', 'held', 'what was kept', 'what it said']];
try {
  for (const trial of [...processTrials, ...diskTrials].filter(({ name }) => name.includes(only))) {
    const found = await attempt(trial);
    rows.push([
      trial.name,
      found === null ? 'not tried' : found.held ? 'yes' : 'NO',
      found?.kept ?? 'needs root',
      found?.said ?? '',
    ]);
    console.log(rows.at(-1)?.join(' | '));
    if (found?.held === false) process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
console.log('');
printTable(rows.map(([name = '', held = '', kept = '', said = '']) => [name, held, kept.padEnd(46), said.padEnd(80)]));

async function attempt({ name, run }: Trial): Promise<Found | null> {
  const profile = join(scratch, name.replace(/\W+/g, '-'));
  mkdirSync(profile);
  try {
    return await run(profile);
  } catch (error) {
    return { held: false, said: error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'failed', kept: '' };
  }
}

export {};
