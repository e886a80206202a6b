import { readFileSync } from 'node:fs';
import { processTree } from '../e2e/process-tree';

/** Memory of some processes together, in MB: `pss` shares common pages out fairly, `rss` counts them in each. */
export interface Memory {
  readonly pss: number;
  readonly rss: number;
  readonly processCount: number;
}

/** Memory of a process and all it started, from Linux's /proc. */
export function memoryOf(root: number): Memory {
  const family = processTree(root);
  let [pss, rss] = [0, 0];
  for (const pid of family) {
    const rollup = readOrNothing(`/proc/${pid}/smaps_rollup`);
    pss += kilobytes(rollup, 'Pss');
    rss += kilobytes(rollup, 'Rss');
  }
  return { pss: pss / 1024, rss: rss / 1024, processCount: family.length };
}

function kilobytes(rollup: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);
}

/** A process may end while it is looked at. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
